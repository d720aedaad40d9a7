/** Direction and length apart: |s|²/(1 + |s|²) is written as 1/(1 + 1/|s|²) for long vectors. */
export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const length = Math.hypot(...row);
    if (length === 0) return row.map(() => 0);
    const newLength = length > 1 ? 1 / (1 + length ** -2) : length ** 2 / (1 + length ** 2);
    return row.map((value) => (value / length) * newLength);
  });
}
