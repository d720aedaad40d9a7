import type { Tensor3D } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf } from '../../src/reference.ts';

/** softmax(Q·Kᵀ/√d_k)·V over the whole batch at once; under the causal mask the scores above the diagonal are −∞. */
export default (tf: Tf, x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3D; weights: Tensor3D } => {
  const tokens = tf.tensor3d(x);
  const [batch, time, width] = tokens.shape;
  const projected = (w: Matrix): Tensor3D =>
    tf.reshape(tf.matMul(tf.reshape(tokens, [batch * time, width]), tf.tensor2d(w)), [batch, time, w[0]!.length]);

  const scores = tf.mul<Tensor3D>(tf.matMul(projected(wq), projected(wk), false, true), 1 / Math.sqrt(wq[0]!.length));
  const future = tf.less(tf.expandDims(tf.range(0, time), 1), tf.expandDims(tf.range(0, time), 0));
  const visible = causal ? tf.where<Tensor3D>(future, -Infinity, scores) : scores;
  const weights = tf.softmax(visible, 2);
  return { out: tf.matMul(weights, projected(wv)), weights };
};
