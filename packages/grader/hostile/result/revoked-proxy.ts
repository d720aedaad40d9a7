// expect: done threw threw
export function f(x: Matrix): Matrix {
  const { proxy, revoke } = Proxy.revocable([[1]], {});
  revoke();
  return proxy;
}
