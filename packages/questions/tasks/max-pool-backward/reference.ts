import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** Autodiff of ⟨dout, maxPool(x)⟩. tfjs sends the gradient of a window with several maxima to the first of them. */
export default (tf: Tf, x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor => {
  const upstream = tf.tensor4d(dout);
  const loss = (input: Tensor) => tf.sum(tf.mul(upstream, tf.maxPool(input as Tensor4D, size, stride, 'valid')));
  return tf.grad(loss)(tf.tensor4d(x));
};
