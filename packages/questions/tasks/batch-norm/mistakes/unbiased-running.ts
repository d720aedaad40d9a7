interface Statistics {
  mean: Vector;
  variance: Vector;
}

function statisticsOf(x: Matrix, divisor: number): Statistics {
  const mean = x[0].map((_, j) => x.reduce((sum, row) => sum + row[j], 0) / x.length);
  const variance = mean.map((mu, j) => x.reduce((sum, row) => sum + (row[j] - mu) ** 2, 0) / divisor);
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
  const batch = statisticsOf(x, x.length);
  const { mean, variance } = training ? batch : running;
  const y = x.map((row) => row.map((value, j) => (gamma[j] * (value - mean[j])) / Math.sqrt(variance[j] + eps) + beta[j]));
  if (!training) return { y, running };
  const blend = (old: Vector, now: Vector): Vector => old.map((value, j) => momentum * value + (1 - momentum) * now[j]);
  return {
    y,
    running: { mean: blend(running.mean, batch.mean), variance: blend(running.variance, statisticsOf(x, x.length - 1).variance) },
  };
}
