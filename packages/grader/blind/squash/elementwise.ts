// wrong: squashes each component by its own size instead of the row by its norm
export function squash(s: Matrix): Matrix {
  const out: Matrix = [];
  for (const row of s) {
    const v: Vector = [];
    for (let j = 0; j < row.length; j++) {
      const n = Math.abs(row[j]);
      v.push((row[j] * n) / (1 + n * n));
    }
    out.push(v);
  }
  return out;
}
