import type { Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** Everything laid end to end has one Euclidean norm; the factor is min(1, maxNorm/norm), which is 1 where the norm is 0. */
export default (tf: Tf, grads: Vector[], maxNorm: number): { clipped: Tensor[]; norm: Tensor } => {
  const norm = tf.norm(tf.concat(grads.map((g) => tf.tensor1d(g))));
  const factor = tf.minimum(1, tf.div(maxNorm, norm));
  return { clipped: grads.map((g) => tf.mul(factor, tf.tensor1d(g))), norm };
};
