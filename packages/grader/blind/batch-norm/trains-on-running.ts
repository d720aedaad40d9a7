// wrong: in training the batch is normalised with the running statistics just updated instead of its own
export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: { mean: Vector; variance: Vector },
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: { mean: Vector; variance: Vector } } {
  const D = gamma.length;
  const mean: Vector = [];
  const variance: Vector = [];
  for (let j = 0; j < D; j++) {
    const column = x.map((row) => row[j]);
    const m = column.reduce((a, b) => a + b, 0) / column.length;
    mean.push(m);
    variance.push(column.reduce((a, v) => a + (v - m) ** 2, 0) / column.length);
  }
  const newRunning = training
    ? {
        mean: mean.map((m, j) => momentum * running.mean[j] + (1 - momentum) * m),
        variance: variance.map((v, j) => momentum * running.variance[j] + (1 - momentum) * v),
      }
    : running;
  const useMean = newRunning.mean;
  const useVariance = newRunning.variance;
  const y = x.map((row) => row.map((v, j) => (gamma[j] * (v - useMean[j])) / Math.sqrt(useVariance[j] + eps) + beta[j]));
  return { y, running: newRunning };
}
