// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  Object.freeze(x);
  return x.map((row) => Object.freeze(row).map((v) => 2 * v));
}
