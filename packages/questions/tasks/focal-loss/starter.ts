export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  throw new Error('not implemented');
}
