// expect: timeout
export function f(x: Matrix): Matrix {
  return new Proxy([[1]], {
    get() {
      for (;;);
    },
  });
}
