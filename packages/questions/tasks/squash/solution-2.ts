/** Direction and length apart. */
export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const length = Math.hypot(...row);
    if (length === 0) return row.map(() => 0);
    const newLength = length ** 2 / (1 + length ** 2);
    return row.map((value) => (value / length) * newLength);
  });
}
