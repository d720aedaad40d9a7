import type { Tensor3D } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf } from '../../src/reference.ts';

/** softmax(Q·Kᵀ/√d_k + M)·V over the whole batch at once, M being −∞ above the diagonal where the mask is causal. */
export default (tf: Tf, x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3D; weights: Tensor3D } => {
  const tokens = tf.tensor3d(x);
  const [batch, time, width] = tokens.shape;
  const projected = (w: Matrix): Tensor3D =>
    tf.reshape(tf.matMul(tf.reshape(tokens, [batch * time, width]), tf.tensor2d(w)), [batch, time, w[0]!.length]);

  const scores = tf.mul(tf.matMul(projected(wq), projected(wk), false, true), 1 / Math.sqrt(wq[0]!.length));
  const future = tf.less(tf.expandDims(tf.range(0, time), 1), tf.expandDims(tf.range(0, time), 0));
  const allowed = causal ? tf.where(future, tf.fill([time, time], -Infinity), tf.zeros([time, time])) : tf.zeros([time, time]);
  const weights = tf.softmax(tf.add<Tensor3D>(scores, allowed), 2);
  return { out: tf.matMul(weights, projected(wv)), weights };
};
