// expect: done doubled doubled
for (const key of ['kind', 'leaves', 'data', 'outcome', 'printed', 'path', 'shape', 'offset', 'length', 'error', 'reason', 'code', 'params', 'line', 'column', 'list', 'record']) {
  Object.defineProperty(Object.prototype, key, {
    set() {
      throw new Error('the harness sets properties');
    },
    get() {
      return 'polluted';
    },
  });
}
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
