// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  if (!(x instanceof Array) || !Array.isArray(x[0]) || x[0].constructor !== Array || typeof x[0][0] !== 'number') throw new TypeError('not a matrix');
  return x.map((row) => row.map((v) => 2 * v));
}
