import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** exp(x − logsumexp(x)) along each row. */
export default (tf: Tf, x: Matrix): Tensor2D => {
  const logits = tf.tensor2d(x);
  return tf.exp(tf.sub(logits, tf.logSumExp(logits, 1, true)));
};
