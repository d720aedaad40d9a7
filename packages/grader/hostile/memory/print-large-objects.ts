// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const rows = Array.from({ length: 100 }, () => Array.from({ length: 100 }, (_, i) => ({ i, text: 'x'.repeat(10_000) })));
  for (let i = 0; i < 20; i++) console.log(rows, { rows });
  return x.map((row) => row.map((v) => 2 * v));
}
