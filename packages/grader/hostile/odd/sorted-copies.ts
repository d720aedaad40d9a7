// expect: done doubled doubled
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v, i) => [i, 2 * v]).toSorted((a, b) => a[0] - b[0]).map((pair) => pair[1]));
