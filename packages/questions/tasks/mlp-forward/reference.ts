import type { Tensor2D } from '@tensorflow/tfjs';
import type { Activation, Layer, Matrix, Tf } from '../../src/reference.ts';

/** φₗ(hₗ₋₁·Wₗ + bₗ) from the first layer to the last. */
export default (tf: Tf, x: Matrix, layers: Layer[]): Tensor2D =>
  layers.reduce((h, { w, b, activation }) => apply(tf, tf.add(tf.matMul(h, tf.tensor2d(w)), tf.tensor1d(b)), activation), tf.tensor2d(x));

const apply = (tf: Tf, z: Tensor2D, activation: Activation): Tensor2D => (activation === 'linear' ? z : tf[activation](z));
