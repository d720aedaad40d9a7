// expect: done doubled doubled
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => (v.toLocaleString() && v.toFixed(2) ? 2 * v : 0)));
