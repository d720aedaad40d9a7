export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const deviation = Math.sqrt(2 / (fanIn + fanOut));
  // The deviation of a uniform distribution is its width divided by √12.
  const width = deviation * Math.sqrt(12);
  const weights: Matrix = [];
  for (let i = 0; i < fanIn; i++) {
    const row: Vector = [];
    while (row.length < fanOut) row.push(width * (rng.uniform() - 0.5));
    weights.push(row);
  }
  return weights;
}
