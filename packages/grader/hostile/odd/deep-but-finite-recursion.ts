// expect: done doubled doubled
const count = (n: number): number => (n === 0 ? 0 : 1 + count(n - 1));
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => (2 * v * count(3000)) / 3000));
