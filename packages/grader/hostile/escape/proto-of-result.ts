// expect: done doubled doubled
// Arguments come from the same realm: nothing of another one hangs on them.
export function f(x: Matrix): Matrix {
  if (Object.getPrototypeOf(x) !== Array.prototype || Object.getPrototypeOf(x[0]) !== Array.prototype) throw new Error('another realm');
  return x.map((row) => row.map((v) => 2 * v));
}
