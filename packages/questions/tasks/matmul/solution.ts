export function matmul(a: Matrix, b: Matrix): Matrix {
  // JavaScript reads past the end of an array without complaint: unchecked, a mismatch becomes NaN or a sum that lacks terms.
  if (a[0].length !== b.length) {
    throw new RangeError(`matmul: a has ${a[0].length} columns, b has ${b.length} rows`);
  }
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}
