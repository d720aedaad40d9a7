// expect: done doubled doubled
(Object.prototype as any).then = function (resolve: (x: unknown) => void) {
  resolve('forged');
};
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
