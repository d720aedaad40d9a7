// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  console.log(new Array(4_000_000_000));
  return x.map((row) => row.map((v) => 2 * v));
}
