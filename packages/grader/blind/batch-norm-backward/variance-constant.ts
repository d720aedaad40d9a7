// wrong: the gradient through the variance is left out, only the one through the mean is there
import { colSums, mul } from 'nd';

export function batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const n = x.length;
  const mean = colSums(x).map((s) => s / n);
  const centred = x.map((row) => row.map((v, j) => v - mean[j]));
  const std = colSums(mul(centred, centred)).map((s) => Math.sqrt(s / n + eps));
  const xhat = centred.map((row) => row.map((v, j) => v / std[j]));
  const dbeta = colSums(dout);
  const dgamma = colSums(mul(dout, xhat));
  const mg = dbeta.map((s) => s / n);
  const dx = dout.map((row) => row.map((g, j) => (g * gamma[j] - mg[j] * gamma[j]) / std[j]));
  return { dx, dgamma, dbeta };
}
