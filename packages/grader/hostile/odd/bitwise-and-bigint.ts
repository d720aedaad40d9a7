// expect: done doubled doubled
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => Number(BigInt(v) * 2n) | 0));
