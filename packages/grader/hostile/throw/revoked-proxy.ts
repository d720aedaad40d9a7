// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  throw proxy;
};
