export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  throw new Error('not implemented');
}
