import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor4, Tf, Vector } from '../../src/reference.ts';

/** The layer as tfjs has it: NHWC, kernels `[kh, kw, cin, cout]`, then the bias along the channels. */
export default (tf: Tf, x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor =>
  tf.add(tf.conv2d(tf.tensor4d(x), tf.tensor4d(kernel), stride, padding), tf.tensor1d(bias));
