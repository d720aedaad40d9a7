// expect: timeout
export function f(x: Matrix): Matrix {
  const row = [1, 2];
  Object.defineProperty(row, 1, {
    get() {
      for (;;);
    },
  });
  return [row];
}
