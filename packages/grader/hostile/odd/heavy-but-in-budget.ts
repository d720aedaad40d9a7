// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  let s = 0;
  for (let i = 0; i < 3e6; i++) s += Math.sqrt(i);
  return x.map((row) => row.map((v) => 2 * v + 0 * s));
}
