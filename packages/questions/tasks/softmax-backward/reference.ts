import type { Tensor2D } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** About the smallest normal float32: its logarithm is finite, and its probability rounds to the 0 that it stands for. */
const tiny = 1e-37;

/** Autodiff of softmax at logits log y: their softmax is y again, because every row of y sums to 1. */
export default (tf: Tf, y: Matrix, dy: Matrix): Tensor2D => {
  const logits = tf.log(tf.maximum(tf.tensor2d(y), tiny));
  return tf
    .grad((x) => tf.softmax(x, 1))(logits, tf.tensor2d(dy))
    .as2D(y.length, y[0]!.length);
};
