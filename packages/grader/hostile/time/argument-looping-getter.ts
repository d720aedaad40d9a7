// expect: timeout
// The comparison of the arguments with their copies reads this.
export function f(x: Matrix): Matrix {
  Object.defineProperty(x[0], 0, {
    get() {
      for (;;);
    },
  });
  return [[1]];
}
