// expect: timeout
// Asking whether a result is a promise walks its prototypes.
export function f(x: Matrix): Matrix {
  return new Proxy([[1]], {
    getPrototypeOf() {
      for (;;);
    },
  });
}
