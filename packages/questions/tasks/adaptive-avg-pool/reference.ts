import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { Tensor4, Tf } from '../../src/reference.ts';

/** Averaging is linear: one matrix for the rows and one for the columns, row i of each holding 1/length on window i. */
export default (tf: Tf, x: Tensor4, outH: number, outW: number): Tensor => {
  const averages = (n: number, out: number): Tensor2D => {
    const isInside = (i: number, t: number): boolean => t >= Math.floor((i * n) / out) && t < Math.ceil(((i + 1) * n) / out);
    const members = tf.tensor2d(Array.from({ length: out }, (_, i) => Array.from({ length: n }, (_, t) => (isInside(i, t) ? 1 : 0))));
    return tf.div(members, tf.sum(members, 1, true));
  };
  const byRows = tf.einsum('ih,bhwc->biwc', averages(x[0]!.length, outH), tf.tensor4d(x));
  return tf.einsum('jw,biwc->bijc', averages(x[0]![0]!.length, outW), byRows);
};
