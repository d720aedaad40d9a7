interface Statistics {
  mean: Vector;
  variance: Vector;
}

/** Mean and biased variance of each column: of each feature over the batch. */
function statisticsOf(x: Matrix): Statistics {
  const mean = x[0].map((_, j) => x.reduce((sum, row) => sum + row[j], 0) / x.length);
  const variance = mean.map((mu, j) => x.reduce((sum, row) => sum + (row[j] - mu) ** 2, 0) / x.length);
  return { mean, variance };
}

export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: Statistics,
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: Statistics } {
  // At inference an example must not depend on its neighbours in the batch: the averages of training stand in.
  const { mean, variance } = training ? statisticsOf(x) : running;
  const y = x.map((row) => row.map((value, j) => (gamma[j] * (value - mean[j])) / Math.sqrt(variance[j] + eps) + beta[j]));
  if (!training) return { y, running };
  const blend = (old: Vector, now: Vector): Vector => old.map((value, j) => momentum * value + (1 - momentum) * now[j]);
  return { y, running: { mean: blend(running.mean, mean), variance: blend(running.variance, variance) } };
}
