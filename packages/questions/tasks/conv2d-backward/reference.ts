import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** Autodiff of ⟨dout, conv(x, kernel) + bias⟩ at a bias of zero. */
export default (tf: Tf, x: Tensor4, kernel: Tensor4, dout: Tensor4, stride: number): { dx: Tensor; dkernel: Tensor; dbias: Tensor } => {
  const upstream = tf.tensor4d(dout);
  const loss = (input: Tensor, weights: Tensor, bias: Tensor) => {
    const convolved = tf.conv2d(input as Tensor4D, weights as Tensor4D, stride, 'valid');
    return tf.sum(tf.mul(upstream, tf.add(convolved, bias)));
  };
  const [dx, dkernel, dbias] = tf.grads(loss)([tf.tensor4d(x), tf.tensor4d(kernel), tf.zeros([upstream.shape[3]])]);
  return { dx: dx!, dkernel: dkernel!, dbias: dbias! };
};
