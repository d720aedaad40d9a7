type Vector = number[];

/** The mean of a row and its biased variance, the mean of the squared deviations. */
export function momentsOf(row: Vector): { mean: number; variance: number } {
  const mean = row.reduce((total, value) => total + value, 0) / row.length;
  return { mean, variance: row.reduce((total, value) => total + (value - mean) ** 2, 0) / row.length };
}

/**
 * Layer normalization of each row of `[B, n]` in float64: γ·(x − mean)/√(variance + ε) + β, with the row's own mean and biased variance.
 *
 * @see Ba, Kiros and Hinton 2016, section 3
 */
export const layerNorm = (x: number[][], gamma: Vector, beta: Vector, eps: number): number[][] =>
  x.map((row) => {
    const { mean, variance } = momentsOf(row);
    return row.map((value, j) => (gamma[j]! * (value - mean)) / Math.sqrt(variance + eps) + beta[j]!);
  });
