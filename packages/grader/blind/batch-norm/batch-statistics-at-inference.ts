// wrong: inference normalises with the statistics of the batch instead of the running ones
import { colSums, map, scale } from 'nd';

export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: { mean: Vector; variance: Vector },
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: { mean: Vector; variance: Vector } } {
  const normalise = (rows: Matrix, mu: Vector, sigma2: Vector): Matrix =>
    rows.map((row) => row.map((v, j) => ((v - mu[j]) / Math.sqrt(sigma2[j] + eps)) * gamma[j] + beta[j]));

  const mean = scale(colSums(x), 1 / x.length);
  const centred = x.map((row) => row.map((v, j) => v - mean[j]));
  const variance = scale(colSums(map(centred, (v) => v * v)), 1 / x.length);
  const y = normalise(x, mean, variance);
  if (!training) return { y, running };
  return {
    y,
    running: {
      mean: running.mean.map((m, j) => momentum * m + (1 - momentum) * mean[j]),
      variance: running.variance.map((v, j) => momentum * v + (1 - momentum) * variance[j]),
    },
  };
}
