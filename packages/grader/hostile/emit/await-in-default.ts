// expect: compile-error or done doubled doubled
export const f = (x: Matrix, y = await 1): Matrix => x.map((row) => row.map((v) => 2 * v));
