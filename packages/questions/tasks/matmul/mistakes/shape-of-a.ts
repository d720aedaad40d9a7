import { map } from 'nd';

export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) throw new RangeError('inner sizes differ');
  const out = map(a, () => 0);
  for (let i = 0; i < out.length; i++) {
    for (let j = 0; j < out[0].length; j++) {
      for (let k = 0; k < b.length; k++) out[i][j] += a[i][k] * b[k][j];
    }
  }
  return out;
}
