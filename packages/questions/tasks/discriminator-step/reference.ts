import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** A step of gradient descent on mean softplus(−real) + mean softplus(generated), by autodiff with respect to w and b. */
export default (tf: Tf, real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Tensor; b: Tensor; loss: Tensor } => {
  const [weights, bias] = [tf.tensor2d(w), tf.tensor1d(b)];
  const loss = (...values: Tensor[]): Scalar => {
    const logits = (x: Matrix): Tensor => tf.add(tf.matMul(tf.tensor2d(x), values[0]!), values[1]!);
    return tf.add(tf.mean(tf.softplus(tf.neg(logits(real)))), tf.mean(tf.softplus(logits(fake)))).asScalar();
  };
  const { value, grads } = tf.valueAndGrads(loss)([weights, bias]);
  return { w: tf.sub(weights, tf.mul(lr, grads[0]!)), b: tf.sub(bias, tf.mul(lr, grads[1]!)), loss: value };
};
