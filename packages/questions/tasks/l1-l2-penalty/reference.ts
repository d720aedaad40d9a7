import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of the penalty. tfjs gives |w| the slope −1 at 0, so |w| is written as w·sign(w) with the signs computed outside: 0 at 0. */
export default (tf: Tf, w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: Tensor; dw: Tensor } => {
  const signs = tf.tensor2d(w.map((row) => row.map(Math.sign)));
  const penaltyOf = (weights: Tensor): Tensor => tf.add(tf.mul(l1, tf.sum(tf.mul(weights, signs))), tf.mul(l2, tf.sum(tf.square(weights))));
  const { value, grad } = tf.valueAndGrad(penaltyOf)(tf.tensor2d(w));
  return { penalty: value, dw: tf.add(tf.tensor2d(dw), grad) };
};
