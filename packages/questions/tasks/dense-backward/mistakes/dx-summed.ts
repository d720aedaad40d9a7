import { colSums, matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const db = colSums(dout);
  const shared = matmul([db], transpose(w))[0];
  return { dx: x.map(() => shared), dw: matmul(transpose(x), dout), db };
}
