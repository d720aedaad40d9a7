// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const later = Promise.reject(new Error('caught'));
  Promise.resolve().then(() => later.catch(() => {}));
  return x.map((row) => row.map((v) => 2 * v));
}
