// expect: done doubled doubled
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v + 0 * Math.random()));
