export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  throw new Error('not implemented');
}
