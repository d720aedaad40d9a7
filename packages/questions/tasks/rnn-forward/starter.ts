export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  throw new Error('not implemented');
}
