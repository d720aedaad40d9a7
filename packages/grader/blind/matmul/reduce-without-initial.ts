// wrong: reduce has no initial value, so the first entry of the row is never multiplied by its entry of b
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.some((row) => row.length !== b.length)) throw new RangeError('inner dimensions must agree');
  return a.map((row) => b[0].map((_, j) => row.reduce((acc, value, k) => acc + value * b[k][j])));
}
