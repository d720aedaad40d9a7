// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  using stack = new DisposableStack();
  stack.defer(() => {});
  return x.map((row) => row.map((v) => 2 * v));
}
