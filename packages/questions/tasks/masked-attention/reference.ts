import type { Tensor3D } from '@tensorflow/tfjs';
import type { Tensor3, Tf, Vector } from '../../src/reference.ts';

/** softmax(q·kᵀ/√d_k)·v, the scores of keys at or past the length being −∞. */
export default (tf: Tf, q: Tensor3, k: Tensor3, v: Tensor3, lengths: Vector): Tensor3D => {
  const [batch, keys] = [k.length, k[0]!.length];
  const scores = tf.div(tf.matMul(tf.tensor3d(q), tf.tensor3d(k), false, true), Math.sqrt(q[0]![0]!.length));
  const visible = tf.less(tf.reshape(tf.range(0, keys), [1, 1, keys]), tf.reshape(tf.tensor1d(lengths), [batch, 1, 1]));
  const masked = tf.where(tf.broadcastTo(visible, scores.shape), scores, -Infinity);
  return tf.matMul(tf.softmax(masked, 2), tf.tensor3d(v));
};
