import { colSums, map, mul, scale, transpose } from 'nd';

interface Statistics {
  mean: Vector;
  variance: Vector;
}

/** Feature by feature, with the variance as E[x²] − E[x]² and normalization as one affine map a·x + c. */
export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: Statistics,
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: Statistics } {
  const means = scale(colSums(x), 1 / x.length);
  const squares = scale(colSums(mul(x, x)), 1 / x.length);
  const next: Statistics = { mean: [], variance: [] };
  const columns = transpose(x).map((column, j) => {
    const seen = training ? [means[j], squares[j] - means[j] * means[j]] : [running.mean[j], running.variance[j]];
    const share = training ? 1 - momentum : 0;
    next.mean.push(running.mean[j] + share * (seen[0] - running.mean[j]));
    next.variance.push(running.variance[j] + share * (seen[1] - running.variance[j]));
    const a = gamma[j] * (seen[1] + eps) ** -0.5;
    const c = beta[j] - a * seen[0];
    return map(column, (value) => a * value + c);
  });
  return { y: transpose(columns), running: next };
}
