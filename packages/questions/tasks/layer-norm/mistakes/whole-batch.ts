export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  const values = x.flat();
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  const scale = 1 / Math.sqrt(variance + eps);
  return x.map((row) => row.map((value, j) => gamma[j] * (value - mean) * scale + beta[j]));
}
