// expect: done doubled doubled
export const f = (x: Matrix): Matrix => new Proxy(x.map((row) => new Proxy(row.map((v) => 2 * v), {})), {});
