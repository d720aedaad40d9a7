import type { Tensor2D } from '@tensorflow/tfjs';
import type { Tensor3, Tf } from '../../src/reference.ts';

/** Sums and agreements of all pairs by broadcasting over `[inCaps, outCaps, dim]`. */
export default (tf: Tf, uHat: Tensor3, iterations: number): Tensor2D => {
  const predictions = tf.tensor3d(uHat);
  const squash = (s: Tensor2D): Tensor2D => {
    const length = tf.norm(s, 'euclidean', 1, true);
    return tf.div(tf.mul(s, length), tf.add(1, tf.square(length)));
  };
  const combined = (logits: Tensor2D): Tensor2D => squash(tf.sum(tf.mul(tf.expandDims(tf.softmax(logits, 1), 2), predictions), 0));
  let logits = tf.zeros([uHat.length, uHat[0]!.length]) as Tensor2D;
  for (let round = 1; round < iterations; round++) {
    logits = tf.add(logits, tf.sum(tf.mul(predictions, tf.expandDims(combined(logits), 0)), 2));
  }
  return combined(logits);
};
