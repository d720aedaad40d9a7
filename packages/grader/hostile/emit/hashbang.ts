// expect: done doubled doubled
// hashbang: true
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
