// expect: done doubled doubled
let kept: Matrix | undefined;
export function f(x: Matrix): Matrix {
  if (kept) kept[0][0] = 99;
  kept = x;
  return x.map((row) => row.map((v) => 2 * v));
}
