import { colSums, matmul, scale, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const batch = x.length;
  return {
    dx: matmul(dout, transpose(w)),
    dw: scale(matmul(transpose(x), dout), 1 / batch),
    db: scale(colSums(dout), 1 / batch),
  };
}
