export function rnnBackward(
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } {
  throw new Error('not implemented');
}
