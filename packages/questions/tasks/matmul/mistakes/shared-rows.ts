export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) throw new RangeError('inner sizes differ');
  const out: Matrix = Array(a.length).fill(Array(b[0].length).fill(0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b[0].length; j++) {
      for (let k = 0; k < b.length; k++) out[i][j] += a[i][k] * b[k][j];
    }
  }
  return out;
}
