import { zeros } from 'nd';

/** Row i of the result is the sum of the rows of b, weighted by row i of a: memory is read in the order in which it lies. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const [n, inner, m] = [a.length, b.length, b[0].length];
  if (a.some((row) => row.length !== inner)) throw new RangeError(`inner sizes ${a[0].length} and ${inner} differ`);
  const out = zeros(n, m);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < inner; k++) {
      for (let j = 0; j < m; j++) out[i][j] += a[i][k] * b[k][j];
    }
  }
  return out;
}
