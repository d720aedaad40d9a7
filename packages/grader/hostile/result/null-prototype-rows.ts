// expect: done doubled doubled
export const f = (x: Matrix): Matrix => Object.setPrototypeOf(x.map((row) => Object.setPrototypeOf(row.map((v) => 2 * v), null)), null);
