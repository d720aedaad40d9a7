// wrong: dgamma and dbeta are averaged over the batch instead of summed
export function batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const N = x.length;
  const dx: Matrix = x.map((row) => row.map(() => 0));
  const dgamma: Vector = [];
  const dbeta: Vector = [];
  for (let j = 0; j < gamma.length; j++) {
    let mu = 0;
    for (let i = 0; i < N; i++) mu += x[i][j] / N;
    let variance = 0;
    for (let i = 0; i < N; i++) variance += (x[i][j] - mu) ** 2 / N;
    const inv = 1 / Math.sqrt(variance + eps);
    let sumG = 0;
    let sumGX = 0;
    for (let i = 0; i < N; i++) {
      sumG += dout[i][j];
      sumGX += dout[i][j] * (x[i][j] - mu) * inv;
    }
    for (let i = 0; i < N; i++) {
      const xhat = (x[i][j] - mu) * inv;
      dx[i][j] = ((gamma[j] * inv) / N) * (N * dout[i][j] - sumG - xhat * sumGX);
    }
    dgamma.push(sumGX / N);
    dbeta.push(sumG / N);
  }
  return { dx, dgamma, dbeta };
}
