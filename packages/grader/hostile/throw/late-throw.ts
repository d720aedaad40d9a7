// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  Promise.resolve().then(() => {
    throw new Error('after the call');
  });
  return x.map((row) => row.map((v) => 2 * v));
}
