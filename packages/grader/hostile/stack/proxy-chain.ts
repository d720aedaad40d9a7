// expect: done threw threw
export function f(x: Matrix): Matrix {
  let chain: Matrix = [[1]];
  for (let i = 0; i < 100_000; i++) chain = new Proxy(chain, {});
  return chain;
}
