export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  throw new Error('not implemented');
}
