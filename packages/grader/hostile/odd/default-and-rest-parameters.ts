// expect: done doubled doubled
export const f = (x: Matrix, k = 2, ...rest: never[]): Matrix => x.map((row) => row.map((v) => k * v + rest.length));
