export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  throw new Error('not implemented');
}
