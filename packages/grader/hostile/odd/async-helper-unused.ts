// expect: done doubled doubled
const later = async () => 1;
export const f = (x: Matrix): Matrix => {
  void later().then(() => 2);
  return x.map((row) => row.map((v) => 2 * v));
};
