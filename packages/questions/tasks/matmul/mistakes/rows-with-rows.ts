export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b[0].length) throw new RangeError('rows of a and b differ in length');
  return a.map((row) => b.map((other) => row.reduce((sum, value, k) => sum + value * other[k], 0)));
}
