import { matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  let dw: Matrix = [];
  let db: Vector = [];
  dout.forEach((gradient, n) => {
    dw = x[n].map((input) => gradient.map((d) => input * d));
    db = gradient;
  });
  return { dx: matmul(dout, transpose(w)), dw, db };
}
