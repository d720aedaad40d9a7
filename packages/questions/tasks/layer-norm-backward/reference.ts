import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** Autodiff of ⟨dout, γ·(x − mean)/√(variance + ε) + β⟩; β does not enter its own gradient and stands at 0. */
export default (tf: Tf, x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Tensor; dgamma: Tensor; dbeta: Tensor } => {
  const upstream = tf.tensor2d(dout);
  const loss = (rows: Tensor, scale: Tensor, shift: Tensor) => {
    const centred = tf.sub(rows, tf.mean(rows, 1, true));
    const variance = tf.mean(tf.square(centred), 1, true);
    const normalised = tf.div(centred, tf.sqrt(tf.add(variance, eps)));
    return tf.sum(tf.mul(upstream, tf.add(tf.mul(normalised, scale), shift)));
  };
  const [dx, dgamma, dbeta] = tf.grads(loss)([tf.tensor2d(x), tf.tensor1d(gamma), tf.zeros([gamma.length])]);
  return { dx: dx!, dgamma: dgamma!, dbeta: dbeta! };
};
