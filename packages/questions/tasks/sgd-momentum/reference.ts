import type { Tensor, Tensor1D } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** No loop over a state: the velocity after step t is Σᵢ momentum^(t−i)·gᵢ over i = 1 … t, a triangular matrix times the gradients. */
export default (tf: Tf, params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Tensor => {
  const powers = grads.map((_, t) => grads.map((_, i) => (i > t ? 0 : momentum ** (t - i))));
  const g = tf.tensor2d(grads);
  const velocities = tf.matMul(tf.tensor2d(powers), g);
  const steps = nesterov ? tf.add(g, tf.mul(momentum, velocities)) : velocities;
  return tf.sub<Tensor1D>(tf.tensor1d(params), tf.mul(lr, tf.sum(steps, 0)));
};
