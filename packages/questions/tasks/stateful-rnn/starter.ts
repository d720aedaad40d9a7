export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  throw new Error('not implemented');
}
