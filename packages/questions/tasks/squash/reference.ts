import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** s·|s|/(1 + |s|²). From lengths of 1e-15 to 1e15 the square stays within float32, and nothing is divided by a length. */
export default (tf: Tf, s: Matrix): Tensor2D => {
  const rows = tf.tensor2d(s);
  const length = tf.norm(rows, 'euclidean', 1, true);
  return tf.div(tf.mul(rows, length), tf.add(1, tf.square(length)));
};
