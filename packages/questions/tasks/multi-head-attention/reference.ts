import type { Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf } from '../../src/reference.ts';

/** All heads at once as `[batch, heads, time, width]`: the features are divided first, then the heads come forward. */
export default (tf: Tf, x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3D => {
  const [batch, time, d] = [x.length, x[0]!.length, wq.length];
  const tokens = tf.reshape(tf.tensor3d(x), [batch * time, d]) as Tensor2D;
  const split = (w: Matrix): Tensor4D =>
    tf.transpose(tf.reshape(tf.matMul(tokens, tf.tensor2d(w)), [batch, time, heads, d / heads]), [0, 2, 1, 3]);
  const scores = tf.div(tf.matMul(split(wq), split(wk), false, true), Math.sqrt(d / heads));
  const perHead = tf.matMul(tf.softmax(scores), split(wv)) as Tensor4D;
  const merged = tf.reshape(tf.transpose(perHead, [0, 2, 1, 3]), [batch * time, d]) as Tensor2D;
  return tf.reshape(tf.matMul(merged, tf.tensor2d(wo)), [batch, time, d]);
};
