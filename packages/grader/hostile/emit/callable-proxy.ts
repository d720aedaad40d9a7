// expect: done doubled doubled
export const f = new Proxy((x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v)), {});
