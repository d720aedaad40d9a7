import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** The layer as tfjs has it, without padding. */
export default (tf: Tf, x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor =>
  mode === 'max' ? tf.maxPool(tf.tensor4d(x), size, stride, 'valid') : tf.avgPool(tf.tensor4d(x), size, stride, 'valid');
