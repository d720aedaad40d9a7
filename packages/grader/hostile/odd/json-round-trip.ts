// expect: done doubled doubled
export const f = (x: Matrix): Matrix => JSON.parse(JSON.stringify(x.map((row) => row.map((v) => 2 * v || 0)))) as Matrix;
