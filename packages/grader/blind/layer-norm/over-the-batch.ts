// wrong: normalises each feature over the batch, as batch normalisation does
import { transpose } from 'nd';

function moments(values: Vector): { mean: number; variance: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, v) => a + (v - mean) * (v - mean), 0) / values.length;
  return { mean, variance };
}

export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  const stats = transpose(x).map(moments);
  return x.map((row) =>
    row.map((v, j) => {
      const { mean, variance } = stats[j];
      return ((v - mean) / Math.sqrt(variance + eps)) * gamma[j] + beta[j];
    }),
  );
}
