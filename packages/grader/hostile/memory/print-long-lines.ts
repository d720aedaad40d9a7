// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  for (let i = 0; i < 20; i++) console.log('x'.repeat(2 ** 26));
  return x.map((row) => row.map((v) => 2 * v));
}
