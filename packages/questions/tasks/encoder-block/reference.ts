import type { Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

const eps = 1e-5;

interface Parameters {
  wq: Matrix;
  wk: Matrix;
  wv: Matrix;
  wo: Matrix;
  w1: Matrix;
  b1: Vector;
  w2: Matrix;
  b2: Vector;
  gamma1: Vector;
  beta1: Vector;
  gamma2: Vector;
  beta2: Vector;
}

/** The whole batch as rows of tokens; only the attention sees it as `[batch, heads, time, width]`. */
export default (tf: Tf, x: Tensor3, p: Parameters, heads: number): Tensor3D => {
  const [batch, time, d] = [x.length, x[0]!.length, x[0]![0]!.length];
  const width = d / heads;
  const tokens = tf.reshape(tf.tensor3d(x), [batch * time, d]) as Tensor2D;

  const split = (w: Matrix): Tensor4D =>
    tf.transpose(tf.reshape(tf.matMul(tokens, tf.tensor2d(w)), [batch, time, heads, width]), [0, 2, 1, 3]);
  const scores = tf.div(tf.matMul(split(p.wq), split(p.wk), false, true), Math.sqrt(width));
  const perHead = tf.matMul(tf.softmax(scores), split(p.wv)) as Tensor4D;
  const merged = tf.reshape(tf.transpose(perHead, [0, 2, 1, 3]), [batch * time, d]) as Tensor2D;
  const attention = tf.matMul(merged, tf.tensor2d(p.wo));

  const normalised = (rows: Tensor2D, gamma: Vector, beta: Vector): Tensor2D => {
    const { mean, variance } = tf.moments(rows, 1, true);
    return tf.add(tf.mul(tf.mul(tf.sub(rows, mean), tf.rsqrt(tf.add(variance, eps))), tf.tensor1d(gamma)), tf.tensor1d(beta));
  };
  const between = normalised(tf.add(tokens, attention), p.gamma1, p.beta1);
  const hidden = tf.relu(tf.add(tf.matMul(between, tf.tensor2d(p.w1)), tf.tensor1d(p.b1))) as Tensor2D;
  const forward = tf.add(tf.matMul(hidden, tf.tensor2d(p.w2)), tf.tensor1d(p.b2));
  return tf.reshape(normalised(tf.add(between, forward), p.gamma2, p.beta2), [batch, time, d]);
};
