interface Statistics {
  mean: Vector;
  variance: Vector;
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
  const means = x.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  const variances = x.map((row, n) => row.reduce((sum, value) => sum + (value - means[n]) ** 2, 0) / row.length);
  if (!training) {
    const y = x.map((row) =>
      row.map((value, j) => (gamma[j] * (value - running.mean[j])) / Math.sqrt(running.variance[j] + eps) + beta[j]),
    );
    return { y, running };
  }
  const y = x.map((row, n) => row.map((value, j) => (gamma[j] * (value - means[n])) / Math.sqrt(variances[n] + eps) + beta[j]));
  const blend = (old: Vector, now: Vector): Vector => old.map((value, j) => momentum * value + (1 - momentum) * now[j]);
  return { y, running: { mean: blend(running.mean, means), variance: blend(running.variance, variances) } };
}
