// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const map = new WeakMap<object, object>();
  const keys: object[] = [];
  for (;;) {
    const key = {};
    keys.push(key);
    map.set(key, { key });
  }
}
