export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) throw new RangeError('columns of a and rows of b differ in number');
  return a.map((row) => b.map((other) => row.reduce((sum, value, k) => sum + value * other[k], 0)));
}
