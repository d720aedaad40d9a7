// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  for (let i = 0; i < 5000; i++) console.log('row', i, x, { i });
  console.error('err');
  console.table(x);
  return x.map((row) => row.map((v) => 2 * v));
}
