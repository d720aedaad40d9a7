export function marginLoss(v: Tensor3, labels: number[]): number {
  throw new Error('not implemented');
}
