export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  throw new Error('not implemented');
}
