// wrong: the derivative of the inverse root lacks its factor ½ in the gradient of the variance
import { mul, scale, sum, transpose } from 'nd';

export function batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const grads = transpose(dout);
  const columns = transpose(x).map((col, j) => {
    const m = col.length;
    const mean = sum(col) / m;
    const dev = col.map((v) => v - mean);
    const variance = sum(mul(dev, dev)) / m;
    const std = Math.sqrt(variance + eps);
    const g = grads[j];
    const dxhat = scale(g, gamma[j]);
    const dVar = sum(mul(dxhat, dev)) * -1 * (variance + eps) ** -1.5;
    const dMean = -sum(dxhat) / std;
    return {
      dx: dxhat.map((d, i) => d / std + (2 * dVar * dev[i]) / m + dMean / m),
      dgamma: sum(mul(g, dev)) / std,
      dbeta: sum(g),
    };
  });
  return {
    dx: transpose(columns.map((c) => c.dx)),
    dgamma: columns.map((c) => c.dgamma),
    dbeta: columns.map((c) => c.dbeta),
  };
}
