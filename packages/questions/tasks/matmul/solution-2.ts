import { zeros } from 'nd';

/** Row i of the result is the sum of the rows of b, weighted by row i of a: memory is read in the order in which it lies. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const inner = b.length;
  if (a[0].length !== inner) throw new RangeError(`inner sizes ${a[0].length} and ${inner} differ`);
  const out = zeros(a.length, b[0].length);
  for (let i = 0; i < a.length; i++) {
    for (let k = 0; k < inner; k++) {
      b[k].forEach((value, j) => (out[i][j] += a[i][k] * value));
    }
  }
  return out;
}
