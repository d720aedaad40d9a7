export function biRnn(x: Tensor3, fwd: { wx: Matrix; wh: Matrix; b: Vector }, bwd: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3 {
  throw new Error('not implemented');
}
