import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

/** One product for all queries and one for all keys of the batch; the sum broadcasts over the time axis. */
export default (
  tf: Tf,
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Tensor2D; weights: Tensor2D } => {
  const [batch, time, hidden] = [keys.length, keys[0]!.length, v.length];
  const asked = tf.reshape(tf.matMul(tf.tensor2d(query), tf.tensor2d(w1)), [batch, 1, hidden]);
  const offered = tf.reshape(tf.matMul(tf.reshape(tf.tensor3d(keys), [batch * time, w2.length]), tf.tensor2d(w2)), [batch, time, hidden]);
  const scores = tf.sum(tf.mul(tf.tanh(tf.add(asked, offered)), tf.tensor1d(v)), 2);
  const weights = tf.softmax(scores, 1) as Tensor2D;
  const context = tf.squeeze(tf.matMul(tf.expandDims(weights, 1), tf.tensor3d(values)), [1]) as Tensor2D;
  return { context, weights };
};
