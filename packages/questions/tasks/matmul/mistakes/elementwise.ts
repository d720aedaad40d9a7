export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.length !== b.length || a[0].length !== b[0].length) throw new RangeError('shapes of a and b differ');
  return a.map((row, i) => row.map((value, j) => value * b[i][j]));
}
