export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  throw new Error('not implemented');
}
