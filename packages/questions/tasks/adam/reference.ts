import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/**
 * A corrected moment is a weighted mean: m̂ₜ = Σᵢ β^(t−i)·gᵢ / Σᵢ β^(t−i) over i = 1 … t, since Σᵢ (1−β)·β^(t−i) = 1 − βᵗ.
 * Rows of a triangular matrix, divided by their sums, give the means of all steps at once.
 */
export default (tf: Tf, params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Tensor => {
  const g = tf.tensor2d(grads);
  const meanOf = (values: Tensor2D, beta: number): Tensor2D => {
    const powers = tf.tensor2d(grads.map((_, t) => grads.map((_, i) => (i > t ? 0 : beta ** (t - i)))));
    return tf.div(tf.matMul(powers, values), tf.sum(powers, 1, true));
  };
  const steps = tf.div(meanOf(g, beta1), tf.add(tf.sqrt(meanOf(tf.square(g), beta2)), eps));
  return tf.sub<Tensor1D>(tf.tensor1d(params), tf.mul(lr, tf.sum(steps, 0)));
};
