// expect: done doubled doubled
(Array.prototype as any).last = function () {
  return this[this.length - 1];
};
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
