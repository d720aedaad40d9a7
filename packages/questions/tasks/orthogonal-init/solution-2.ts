/** All vectors are drawn first; each, once it has length 1, is removed from those behind it. */
export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const tall = rows > cols;
  const vectors = Array.from({ length: tall ? cols : rows }, () => Array.from({ length: tall ? rows : cols }, () => rng.normal()));
  for (let i = 0; i < vectors.length; i++) {
    const length = Math.hypot(...vectors[i]);
    vectors[i] = vectors[i].map((value) => value / length);
    for (let j = i + 1; j < vectors.length; j++) {
      const share = vectors[j].reduce((total, value, k) => total + value * vectors[i][k], 0);
      vectors[j] = vectors[j].map((value, k) => value - share * vectors[i][k]);
    }
  }
  return Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) => (tall ? vectors[j][i] : vectors[i][j])));
}
