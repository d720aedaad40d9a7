type Vector = number[];
type Matrix = number[][];

/** Mean and variance of each feature of `[batch, features]`; the variance is the biased one, Σ(x − μ)²/B. */
export interface BatchStatistics {
  mean: Vector;
  variance: Vector;
}

export function batchStatistics(x: Matrix): BatchStatistics {
  const mean = x[0]!.map((_, j) => x.reduce((sum, row) => sum + row[j]!, 0) / x.length);
  const variance = mean.map((mu, j) => x.reduce((sum, row) => sum + (row[j]! - mu) ** 2, 0) / x.length);
  return { mean, variance };
}

/** γ·(x − μ)/√(σ² + ε) + β with the statistics of the batch itself: `[batch, features]` (Ioffe and Szegedy 2015, algorithm 1). */
export function batchNormTraining(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  const { mean, variance } = batchStatistics(x);
  return x.map((row) => row.map((value, j) => (gamma[j]! * (value - mean[j]!)) / Math.sqrt(variance[j]! + eps) + beta[j]!));
}
