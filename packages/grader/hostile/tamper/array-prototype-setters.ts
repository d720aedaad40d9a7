// expect: done doubled doubled
// If the harness pushed or set elements on ordinary arrays it would call these.
for (let i = 0; i < 50; i++) {
  Object.defineProperty(Array.prototype, i, {
    set() {
      throw new Error('the harness sets elements');
    },
    configurable: true,
  });
}
export function f(x: Matrix): Matrix {
  for (let i = 0; i < 50; i++) delete Array.prototype[i];
  const out = x.map((row) => row.map((v) => 2 * v));
  for (let i = 0; i < 50; i++) {
    Object.defineProperty(Array.prototype, i, {
      set() {
        throw new Error('the harness sets elements');
      },
      configurable: true,
    });
  }
  return out;
}
