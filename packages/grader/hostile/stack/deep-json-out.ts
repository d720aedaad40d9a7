// expect: done threw threw or done value value or timeout
export function f(x: Matrix): Matrix {
  let deep: unknown = 1;
  for (let i = 0; i < 1_000_000; i++) deep = [deep];
  return [[JSON.stringify(deep).length]];
}
