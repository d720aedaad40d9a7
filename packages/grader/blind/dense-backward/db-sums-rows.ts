// wrong: db sums over the outputs and keeps the batch, instead of the other way round
import { matmul, rowSums, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const dx = matmul(dout, transpose(w));
  const dw = matmul(transpose(x), dout);
  const db = rowSums(dout);
  return { dx, dw, db };
}
