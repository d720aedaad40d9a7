// expect: done doubled doubled
export const f = (x: Matrix): Matrix =>
  x
    .values()
    .map((row) => row.values().map((v) => 2 * v).toArray())
    .toArray();
