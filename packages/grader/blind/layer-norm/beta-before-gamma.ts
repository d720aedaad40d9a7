// wrong: beta is added before the multiplication with gamma
export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  const out: Matrix = [];
  for (const row of x) {
    let mean = 0;
    for (const v of row) mean += v / row.length;
    let variance = 0;
    for (const v of row) variance += (v - mean) ** 2 / row.length;
    const y: Vector = [];
    for (let j = 0; j < row.length; j++) {
      const norm = (row[j] - mean) / Math.sqrt(variance + eps);
      y.push((norm + beta[j]) * gamma[j]);
    }
    out.push(y);
  }
  return out;
}
