// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  for (;;) Promise.resolve().then(() => x);
}
