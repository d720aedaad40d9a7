export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const squared = row.reduce((total, value) => total + value * value, 0);
    const factor = squared / (1 + squared) / Math.sqrt(squared + 1e-7);
    return row.map((value) => value * factor);
  });
}
