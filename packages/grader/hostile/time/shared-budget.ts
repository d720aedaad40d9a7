// expect: timeout doubled
// Two cases of 0.6 budgets each: the budget is for all cases together.
export function f(x: Matrix): Matrix {
  const once = () => {
    let s = 0;
    for (let i = 0; i < 1e5; i++) s += Math.sin(i);
    return s;
  };
  while (x.length === 1) once();
  return x.map((row) => row.map((v) => 2 * v + 0 * once()));
}
