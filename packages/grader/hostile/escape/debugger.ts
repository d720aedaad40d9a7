// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  debugger;
  return x.map((row) => row.map((v) => 2 * v));
}
