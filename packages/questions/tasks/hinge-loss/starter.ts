export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  throw new Error('not implemented');
}
