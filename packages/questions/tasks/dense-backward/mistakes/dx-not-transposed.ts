import { colSums, matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  return { dx: matmul(dout, w), dw: matmul(transpose(x), dout), db: colSums(dout) };
}
