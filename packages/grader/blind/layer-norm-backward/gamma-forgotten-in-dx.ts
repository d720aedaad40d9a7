// wrong: gamma is not multiplied into the gradient before it goes through the normalisation
import { colSums, mul } from 'nd';

export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const D = gamma.length;
  const xhat: Matrix = [];
  const dx: Matrix = [];
  for (let i = 0; i < x.length; i++) {
    let mu = 0;
    for (const v of x[i]) mu += v;
    mu /= D;
    let variance = 0;
    for (const v of x[i]) variance += (v - mu) * (v - mu);
    variance /= D;
    const inv = 1 / Math.sqrt(variance + eps);
    const h = x[i].map((v) => (v - mu) * inv);
    xhat.push(h);

    const g = dout[i];
    let sumG = 0;
    let sumGH = 0;
    for (let j = 0; j < D; j++) {
      sumG += g[j];
      sumGH += g[j] * h[j];
    }
    dx.push(g.map((v, j) => (inv / D) * (D * v - sumG - h[j] * sumGH)));
  }
  return { dx, dgamma: colSums(mul(dout, xhat)), dbeta: colSums(dout) };
}
