// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const kept = x[0][0];
  x[0][0] = 99;
  x[0][0] = kept;
  return x.map((row) => row.map((v) => 2 * v));
}
