import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Activation, Layer, Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of the mean squared error with respect to every weight matrix and every bias. */
export default (tf: Tf, x: Matrix, y: Matrix, layers: Layer[]): { loss: Tensor; grads: { dw: Tensor; db: Tensor }[] } => {
  const parameters = layers.flatMap(({ w, b }) => [tf.tensor2d(w), tf.tensor1d(b)]);
  const meanSquaredError = (...values: Tensor[]): Scalar => {
    const output = layers.reduce<Tensor>(
      (h, { activation }, l) => apply(tf, tf.add(tf.matMul(h, values[2 * l]!), values[2 * l + 1]!), activation),
      tf.tensor2d(x),
    );
    return tf.mean(tf.squaredDifference(output, tf.tensor2d(y))).asScalar();
  };
  const { value, grads } = tf.valueAndGrads(meanSquaredError)(parameters);
  return { loss: value, grads: layers.map((_, l) => ({ dw: grads[2 * l]!, db: grads[2 * l + 1]! })) };
};

const apply = (tf: Tf, z: Tensor, activation: Activation): Tensor => (activation === 'linear' ? z : tf[activation](z));
