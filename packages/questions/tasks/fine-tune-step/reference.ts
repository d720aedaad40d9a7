import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Activation, Layer, Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of the mean squared error with respect to the parameters that may move, all others being constants. */
export default (tf: Tf, layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number) => {
  const start = layers.map(({ w, b }) => ({ w: tf.tensor2d(w), b: tf.tensor1d(b) }));
  const trained = [...layers.keys()].filter((l) => !frozen[l]);
  const meanSquaredError = (...values: Tensor[]): Scalar => {
    const output = layers.reduce<Tensor>((h, { activation }, l) => {
      const place = trained.indexOf(l);
      const [w, b] = place < 0 ? [start[l]!.w, start[l]!.b] : [values[2 * place]!, values[2 * place + 1]!];
      return apply(tf, tf.add(tf.matMul(h, w), b), activation);
    }, tf.tensor2d(x));
    return tf.mean(tf.squaredDifference(output, tf.tensor2d(y))).asScalar();
  };
  const parameters = trained.flatMap((l) => [start[l]!.w, start[l]!.b]);
  const gradients = trained.length === 0 ? [] : tf.grads(meanSquaredError)(parameters);
  const moved = parameters.map((value, i) => tf.sub(value, tf.mul(lr, gradients[i]!)));
  return layers.map(({ activation }, l) => {
    const place = trained.indexOf(l);
    return { ...(place < 0 ? start[l]! : { w: moved[2 * place]!, b: moved[2 * place + 1]! }), activation };
  });
};

const apply = (tf: Tf, z: Tensor, activation: Activation): Tensor => (activation === 'linear' ? z : tf[activation](z));
