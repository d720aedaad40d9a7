// wrong: divides by the norm, so the zero vector becomes NaN
export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const n2 = row.reduce((a, v) => a + v * v, 0);
    const factor = n2 / (1 + n2) / Math.sqrt(n2);
    return row.map((v) => v * factor);
  });
}
