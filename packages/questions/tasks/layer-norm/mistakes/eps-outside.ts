export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  return x.map((row) => {
    const mean = row.reduce((total, value) => total + value, 0) / row.length;
    const variance = row.reduce((total, value) => total + (value - mean) ** 2, 0) / row.length;
    const scale = 1 / (Math.sqrt(variance) + eps);
    return row.map((value, j) => gamma[j] * (value - mean) * scale + beta[j]);
  });
}
