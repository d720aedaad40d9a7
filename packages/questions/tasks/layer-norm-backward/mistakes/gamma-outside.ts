export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const dgamma = gamma.map(() => 0);
  const dbeta = gamma.map(() => 0);
  const dx = x.map((row, i) => {
    const mean = average(row);
    const scale = 1 / Math.sqrt(average(row.map((value) => (value - mean) ** 2)) + eps);
    const normalised = row.map((value) => (value - mean) * scale);
    dout[i].forEach((d, j) => {
      dgamma[j] += d * normalised[j];
      dbeta[j] += d;
    });
    const throughMean = average(dout[i]);
    const throughVariance = average(dout[i].map((d, j) => d * normalised[j]));
    return dout[i].map((d, j) => gamma[j] * scale * (d - throughMean - normalised[j] * throughVariance));
  });
  return { dx, dgamma, dbeta };
}

const average = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;
