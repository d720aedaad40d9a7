export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  throw new Error('not implemented');
}
