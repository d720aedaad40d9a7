// expect: done threw threw
// Reading `then` of the result climbs a hundred thousand proxies.
export function f(x: Matrix): Matrix {
  let chain: object = {};
  for (let i = 0; i < 100_000; i++) chain = new Proxy(Object.create(chain), {});
  return chain as never;
}
