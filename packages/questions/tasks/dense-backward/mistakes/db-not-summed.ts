import { matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const db = dout as unknown as Vector;
  return { dx: matmul(dout, transpose(w)), dw: matmul(transpose(x), dout), db };
}
