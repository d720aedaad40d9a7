// wrong: the mean and the variance are treated as constants
export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const avg = (v: Vector) => v.reduce((a, b) => a + b, 0) / v.length;
  const dgamma = gamma.map(() => 0);
  const dbeta = gamma.map(() => 0);
  const dx = x.map((row, n) => {
    const mean = avg(row);
    const std = Math.sqrt(avg(row.map((v) => (v - mean) ** 2)) + eps);
    const xhat = row.map((v) => (v - mean) / std);
    dout[n].forEach((g, j) => {
      dgamma[j] += g * xhat[j];
      dbeta[j] += g;
    });
    const dxhat = dout[n].map((g, j) => g * gamma[j]);
    return dxhat.map((g) => g / std);
  });
  return { dx, dgamma, dbeta };
}
