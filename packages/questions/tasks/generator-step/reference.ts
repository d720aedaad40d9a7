import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** A type and not an interface, so that it is a record of arguments too. */
type Affine = { w: Matrix; b: Vector };

/** A step of gradient descent on the mean of softplus(−D(G(z))), by autodiff with respect to the generator's w and b alone. */
export default (tf: Tf, z: Matrix, g: Affine, d: Affine, lr: number): { g: { w: Tensor; b: Tensor }; loss: Tensor } => {
  const [w, b] = [tf.tensor2d(g.w), tf.tensor1d(g.b)];
  const loss = (...values: Tensor[]): Scalar => {
    const samples = tf.add(tf.matMul(tf.tensor2d(z), values[0]!), values[1]!);
    const logits = tf.add(tf.matMul(samples, tf.tensor2d(d.w)), tf.tensor1d(d.b));
    return tf.mean(tf.softplus(tf.neg(logits))).asScalar();
  };
  const { value, grads } = tf.valueAndGrads(loss)([w, b]);
  return { g: { w: tf.sub(w, tf.mul(lr, grads[0]!)), b: tf.sub(b, tf.mul(lr, grads[1]!)) }, loss: value };
};
