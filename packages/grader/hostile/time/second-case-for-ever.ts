// expect: timeout doubled
export function f(x: Matrix): Matrix {
  while (x.length === 1);
  return x.map((row) => row.map((v) => 2 * v));
}
