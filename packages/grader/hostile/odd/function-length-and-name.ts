// expect: done doubled doubled
export const f = Object.assign((x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v)), { helper: 1 });
