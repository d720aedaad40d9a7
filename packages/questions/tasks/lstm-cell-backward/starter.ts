export function lstmCellBackward(
  x: Matrix,
  h: Matrix,
  c: Matrix,
  kernel: Matrix,
  recurrent: Matrix,
  bias: Vector,
  dh: Matrix,
  dc: Matrix,
): { dx: Matrix; dh: Matrix; dc: Matrix; dkernel: Matrix; drecurrent: Matrix; dbias: Vector } {
  throw new Error('not implemented');
}
