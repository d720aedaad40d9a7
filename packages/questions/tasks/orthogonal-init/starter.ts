export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  throw new Error('not implemented');
}
