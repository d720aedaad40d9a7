import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** Moments of the rows by tfjs, whose variance is the biased one. */
export default (tf: Tf, x: Matrix, gamma: Vector, beta: Vector, eps: number): Tensor2D => {
  const rows = tf.tensor2d(x);
  const { mean, variance } = tf.moments(rows, 1, true);
  const normalised = tf.div<Tensor2D>(tf.sub(rows, mean), tf.sqrt(tf.add(variance, eps)));
  return tf.add(tf.mul(normalised, tf.tensor1d(gamma)), tf.tensor1d(beta));
};
