import { transpose } from 'nd';

export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  const columns = transpose(x).map((column, j) => {
    const mean = column.reduce((total, value) => total + value, 0) / column.length;
    const variance = column.reduce((total, value) => total + (value - mean) ** 2, 0) / column.length;
    return column.map((value) => (gamma[j] * (value - mean)) / Math.sqrt(variance + eps) + beta[j]);
  });
  return transpose(columns);
}
