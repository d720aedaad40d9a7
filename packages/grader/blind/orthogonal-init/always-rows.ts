// wrong: always orthonormalises the rows, which cannot work where there are more rows than columns
export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const q: Matrix = [];
  for (let i = 0; i < rows; i++) {
    let v: Vector = Array.from({ length: cols }, () => rng.normal());
    for (const u of q) {
      const proj = v.reduce((s, x, k) => s + x * u[k], 0);
      v = v.map((x, k) => x - proj * u[k]);
    }
    const len = Math.sqrt(v.reduce((s, x) => s + x * x, 0));
    q.push(v.map((x) => x / len));
  }
  return q;
}
