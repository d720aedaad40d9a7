// wrong: db is averaged over the batch instead of summed
import { colSums, matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const batch = x.length;
  return {
    dx: matmul(dout, transpose(w)),
    dw: matmul(transpose(x), dout),
    db: colSums(dout).map((v) => v / batch),
  };
}
