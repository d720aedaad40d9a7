// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const cycle: unknown[] = [];
  cycle.push(cycle, { cycle });
  console.log(cycle);
  return x.map((row) => row.map((v) => 2 * v));
}
