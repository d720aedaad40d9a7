// expect: timeout
export function f(x: Matrix): Matrix {
  again: for (;;) {
    do continue again;
    while (true);
  }
}
