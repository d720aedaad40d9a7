// expect: done doubled doubled
const Array = 1,
  Object = 2,
  Math = 3,
  Promise = 4,
  undefined_ = 5;
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
