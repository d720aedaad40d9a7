export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  return x.map((row) => {
    const meanSquare = row.reduce((total, value) => total + value * value, 0) / row.length;
    return row.map((value, j) => (gamma[j] * value) / Math.sqrt(meanSquare + eps) + beta[j]);
  });
}
