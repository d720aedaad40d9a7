export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const squared = row.reduce((total, value) => total + value * value, 0);
    const factor = 1 / (1 + Math.sqrt(squared));
    return row.map((value) => value * factor);
  });
}
