import type { Tensor, Tensor1D } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** The mean square after step t in closed form: (1 − decay)·Σᵢ decay^(t−i)·gᵢ² over i = 1 … t, a triangular matrix times the squares. */
export default (tf: Tf, params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Tensor => {
  const weights = grads.map((_, t) => grads.map((_, i) => (i > t ? 0 : (1 - decay) * decay ** (t - i))));
  const g = tf.tensor2d(grads);
  const meanSquares = tf.matMul(tf.tensor2d(weights), tf.square(g));
  const steps = tf.div(g, tf.sqrt(tf.add(meanSquares, eps)));
  return tf.sub<Tensor1D>(tf.tensor1d(params), tf.mul(lr, tf.sum(steps, 0)));
};
