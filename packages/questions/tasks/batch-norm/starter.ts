export function batchNorm(
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: { mean: Vector; variance: Vector },
  momentum: number,
  eps: number,
  training: boolean,
): { y: Matrix; running: { mean: Vector; variance: Vector } } {
  throw new Error('not implemented');
}
