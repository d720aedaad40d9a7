import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** Σₖ a[i, k]·b[k, j]: both spread to [n, k, m], multiplied element by element, and summed over k. */
export default (tf: Tf, a: Matrix, b: Matrix): Tensor2D => {
  const left = tf.tensor2d(a).expandDims(2);
  const right = tf.tensor2d(b).expandDims(0);
  return tf.sum(tf.mul(left, right), 1);
};
