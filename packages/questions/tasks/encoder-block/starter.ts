export function encoderBlock(
  x: Tensor3,
  p: {
    wq: Matrix;
    wk: Matrix;
    wv: Matrix;
    wo: Matrix;
    w1: Matrix;
    b1: Vector;
    w2: Matrix;
    b2: Vector;
    gamma1: Vector;
    beta1: Vector;
    gamma2: Vector;
    beta2: Vector;
  },
  heads: number,
): Tensor3 {
  throw new Error('not implemented');
}
