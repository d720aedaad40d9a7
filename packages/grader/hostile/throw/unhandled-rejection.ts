// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  for (let i = 0; i < 1000; i++) Promise.reject(new Error('nobody looks'));
  return x.map((row) => row.map((v) => 2 * v));
}
