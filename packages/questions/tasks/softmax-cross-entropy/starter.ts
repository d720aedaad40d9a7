export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  throw new Error('not implemented');
}
