import type { Tensor2D } from '@tensorflow/tfjs';
import type { Tf } from '../../src/reference.ts';

const turn = 2 * Math.PI;

/**
 * Sines and cosines of all pairs as two halves, woven into one another column by column. Whole turns are taken off in float64 first: at an
 * angle of 100 float32 is right to 4e-6 only.
 */
export default (tf: Tf, length: number, dModel: number): Tensor2D => {
  const pairs = Math.ceil(dModel / 2);
  const angles = tf.tensor2d(
    Array.from({ length }, (_, position) => Array.from({ length: pairs }, (_, i) => (position * 10_000 ** ((-2 * i) / dModel)) % turn)),
  );
  const woven = tf.reshape(tf.stack([tf.sin(angles), tf.cos(angles)], 2), [length, 2 * pairs]) as Tensor2D;
  return tf.slice2d(woven, [0, 0], [length, dModel]);
};
