// expect: timeout
export function f(x: Matrix): Matrix {
  for (;;);
}
