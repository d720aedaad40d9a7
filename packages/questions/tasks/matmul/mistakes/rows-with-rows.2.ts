export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) throw new RangeError('columns of a and rows of b differ in number');
  const shorter = Math.min(a[0].length, b[0].length);
  return a.map((row) => b.map((other) => row.slice(0, shorter).reduce((sum, value, k) => sum + value * other[k], 0)));
}
