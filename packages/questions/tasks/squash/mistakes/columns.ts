export function squash(s: Matrix): Matrix {
  const factors = s[0].map((_, j) => {
    const squared = s.reduce((total, row) => total + row[j] * row[j], 0);
    return Math.sqrt(squared) / (1 + squared);
  });
  return s.map((row) => row.map((value, j) => value * factors[j]));
}
