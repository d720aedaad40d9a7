import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** The layer as tfjs has it: kernels `[kh, kw, cout, cin]`, and the output size that 'valid' leads to. */
export default (tf: Tf, x: Tensor4, kernel: Tensor4, stride: number): Tensor => {
  const filter = tf.tensor4d(kernel);
  const input = tf.tensor4d(x);
  const [kh, kw, cout] = filter.shape;
  const [batch, height, width] = input.shape;
  return tf.conv2dTranspose(input, filter, [batch, (height - 1) * stride + kh, (width - 1) * stride + kw, cout], stride, 'valid');
};
