import { matmul, rowSums, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  return { dx: matmul(dout, transpose(w)), dw: matmul(transpose(x), dout), db: rowSums(dout) };
}
