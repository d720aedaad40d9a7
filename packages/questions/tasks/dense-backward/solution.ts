import { colSums, matmul, transpose } from 'nd';

export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  return {
    // An input reaches every output of its own example, through its row of w: [batch, out]·[out, in].
    dx: matmul(dout, transpose(w)),
    // A weight is used once by every example, and the product sums over them: [in, batch]·[batch, out].
    dw: matmul(transpose(x), dout),
    // A bias acts like a weight whose input is always 1.
    db: colSums(dout),
  };
}
