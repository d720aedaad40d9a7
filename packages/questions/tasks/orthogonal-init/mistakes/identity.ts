export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) => (i === j ? 1 : 0)));
}
