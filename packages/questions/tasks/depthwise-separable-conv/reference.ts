import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** tfjs's own separable convolution, whose order of channels is TensorFlow's. */
export default (tf: Tf, x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor =>
  tf.separableConv2d(tf.tensor4d(x), tf.tensor4d(depthwise), tf.tensor4d(pointwise), stride, 'valid');
