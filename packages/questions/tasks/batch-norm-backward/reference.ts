import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** Autodiff of ⟨dout, γ·(x − μ)/√(σ² + ε) + β⟩ with μ and σ² taken from x. The value of β does not matter. */
export default (tf: Tf, x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Tensor; dgamma: Tensor; dbeta: Tensor } => {
  const upstream = tf.tensor2d(dout);
  const loss = (input: Tensor, scale: Tensor, shift: Tensor): Tensor => {
    const centred = tf.sub(input, tf.mean(input, 0, true));
    const variance = tf.mean(tf.square(centred), 0, true);
    const y = tf.add(tf.mul(scale, tf.div(centred, tf.sqrt(tf.add(variance, eps)))), shift);
    return tf.sum(tf.mul(upstream, y));
  };
  const [dx, dgamma, dbeta] = tf.grads(loss)([tf.tensor2d(x), tf.tensor1d(gamma), tf.zerosLike(tf.tensor1d(gamma))]);
  return { dx: dx!, dgamma: dgamma!, dbeta: dbeta! };
};
