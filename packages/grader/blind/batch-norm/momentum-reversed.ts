// wrong: momentum weighs the batch and (1 - momentum) the running statistics, as PyTorch does
export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: { mean: Vector; variance: Vector },
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: { mean: Vector; variance: Vector } } {
  const apply = (mean: Vector, variance: Vector): Matrix =>
    x.map((row) => row.map((v, j) => (gamma[j] * (v - mean[j])) / Math.sqrt(variance[j] + eps) + beta[j]));
  if (!training) return { y: apply(running.mean, running.variance), running };
  const n = x.length;
  const mean = gamma.map((_, j) => x.reduce((s, row) => s + row[j], 0) / n);
  const variance = gamma.map((_, j) => x.reduce((s, row) => s + (row[j] - mean[j]) ** 2, 0) / n);
  const blend = (old: number, now: number) => (1 - momentum) * old + momentum * now;
  return {
    y: apply(mean, variance),
    running: {
      mean: running.mean.map((m, j) => blend(m, mean[j])),
      variance: running.variance.map((v, j) => blend(v, variance[j])),
    },
  };
}
