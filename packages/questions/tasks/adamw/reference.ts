import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/**
 * The recurrence θₜ = (1 − lr·λ)·θₜ₋₁ − lr·uₜ unrolled: θ_T = (1 − lr·λ)^T·θ₀ − lr·Σₜ (1 − lr·λ)^(T−t)·uₜ.
 * Adam's directions u do not depend on θ, as the gradients are given; their moments are weighted means of all gradients so far.
 */
export default (
  tf: Tf,
  params: Vector,
  grads: Vector[],
  lr: number,
  beta1: number,
  beta2: number,
  eps: number,
  weightDecay: number,
): Tensor => {
  const g = tf.tensor2d(grads);
  const meanOf = (values: Tensor2D, beta: number): Tensor2D => {
    const powers = tf.tensor2d(grads.map((_, t) => grads.map((_, i) => (i > t ? 0 : beta ** (t - i)))));
    return tf.div(tf.matMul(powers, values), tf.sum(powers, 1, true));
  };
  const directions: Tensor2D = tf.div(meanOf(g, beta1), tf.add(tf.sqrt(meanOf(tf.square(g), beta2)), eps));
  const keep = 1 - lr * weightDecay;
  const shares = tf.tensor2d([grads.map((_, t) => keep ** (grads.length - 1 - t))]);
  const moved = tf.reshape(tf.matMul(shares, directions), [params.length]);
  return tf.sub<Tensor1D>(tf.mul(keep ** grads.length, tf.tensor1d(params)), tf.mul(lr, moved));
};
