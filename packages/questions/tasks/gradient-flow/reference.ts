import type { Tensor } from '@tensorflow/tfjs';
import type { Activation, Layer, Matrix, Tf } from '../../src/reference.ts';

/** Autodiff with respect to a perturbation of 0 that is added to every pre-activation: its gradient is that of the pre-activation. */
export default (tf: Tf, x: Matrix, layers: Layer[]): Tensor => {
  const perturbations = layers.map(({ b }) => tf.zeros([x.length, b.length]));
  const meanOutput = (...added: Tensor[]): Tensor => {
    const output = layers.reduce<Tensor>(
      (h, { w, b, activation }, l) => apply(tf, tf.add(tf.add(tf.matMul(h, tf.tensor2d(w)), tf.tensor1d(b)), added[l]!), activation),
      tf.tensor2d(x),
    );
    return tf.mean(output);
  };
  return tf.stack(
    tf
      .grads(meanOutput)(perturbations)
      .map((gradient) => tf.norm(gradient)),
  );
};

const apply = (tf: Tf, z: Tensor, activation: Activation): Tensor => (activation === 'linear' ? z : tf[activation](z));
