export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  throw new Error('not implemented');
}
