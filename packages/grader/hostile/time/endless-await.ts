// expect: timeout
export function f(x: Matrix): Matrix {
  (async () => {
    for (;;) await null;
  })();
  return x;
}
