// expect: done threw threw or done value value or timeout
export function f(x: Matrix): Matrix {
  let chain: () => number = () => 1;
  for (let i = 0; i < 1_000_000; i++) chain = chain.bind(null);
  return [[chain()]];
}
