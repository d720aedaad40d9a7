import type { Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** With z the logit turned towards its label, p_t = σ(z): log p_t = log σ(z) and 1 − p_t = σ(−z), both without a difference. */
export default (tf: Tf, logits: Vector, labels: Vector, gamma: number, alpha: number): Tensor => {
  const targets = tf.tensor1d(labels);
  const z = tf.mul(tf.sub(tf.mul(2, targets), 1), tf.tensor1d(logits));
  const weights = tf.add(tf.mul(alpha, targets), tf.mul(1 - alpha, tf.sub(1, targets)));
  const modulation = tf.pow(tf.sigmoid(tf.neg(z)), gamma);
  return tf.neg(tf.mean(tf.mul(weights, tf.mul(modulation, tf.logSigmoid(z)))));
};
