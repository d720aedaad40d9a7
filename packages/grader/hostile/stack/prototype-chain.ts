// expect: done doubled doubled or timeout
export function f(x: Matrix): Matrix {
  let chain: object = {};
  for (let i = 0; i < 100_000; i++) chain = Object.create(chain);
  if ('missing' in chain) return [];
  return x.map((row) => row.map((v) => 2 * v));
}
