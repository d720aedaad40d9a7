// expect: done doubled doubled
export const f = (x: Matrix): Matrix => Object.freeze(x.map((row) => Object.freeze(row.map((v) => 2 * v)))) as Matrix;
