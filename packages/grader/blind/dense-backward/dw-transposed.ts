// wrong: dw is computed as the transpose of what it should be, [out, in]
import { colSums, matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const dw = matmul(transpose(dout), x);
  const dx = matmul(dout, transpose(w));
  const db = colSums(dout);
  return { dx, dw, db };
}
