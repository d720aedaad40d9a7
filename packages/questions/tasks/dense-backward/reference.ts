import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of ⟨dout, x·W + b⟩: its gradient with respect to each of the three is the upstream gradient carried back to it. */
export default (tf: Tf, x: Matrix, w: Matrix, dout: Matrix): { dx: Tensor; dw: Tensor; db: Tensor } => {
  const upstream = tf.tensor2d(dout);
  const loss = (input: Tensor, weights: Tensor, bias: Tensor) => tf.sum(tf.mul(upstream, tf.add(tf.matMul(input, weights), bias)));
  const bias = tf.zeros([upstream.shape[1]]);
  const [dx, dw, db] = tf.grads(loss)([tf.tensor2d(x), tf.tensor2d(w), bias]);
  return { dx: dx!, dw: dw!, db: db! };
};
