// expect: done doubled doubled
export const f = (x: Matrix) => x.map((row) => Float64Array.from(row, (v) => 2 * v));
