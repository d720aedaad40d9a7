import type { Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** In log-probabilities: log D(x) = log σ(s) and log(1 − D(x)) = log σ(−s). */
export default (tf: Tf, realLogits: Vector, fakeLogits: Vector): { discriminator: Tensor; minimax: Tensor; nonSaturating: Tensor } => {
  const fake = tf.tensor1d(fakeLogits);
  const value = tf.add(tf.mean(tf.logSigmoid(tf.tensor1d(realLogits))), tf.mean(tf.logSigmoid(tf.neg(fake))));
  return {
    discriminator: tf.neg(value),
    minimax: tf.mean(tf.logSigmoid(tf.neg(fake))),
    nonSaturating: tf.neg(tf.mean(tf.logSigmoid(fake))),
  };
};
