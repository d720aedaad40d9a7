export function layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix {
  throw new Error('not implemented');
}
