import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

type Running<T> = { mean: T; variance: T };

/** tfjs's moments along the batch (biased) and its own batch normalization with whichever statistics apply. */
export default (
  tf: Tf,
  x: Matrix,
  gamma: Vector,
  beta: Vector,
  running: Running<Vector>,
  momentum: number,
  eps: number,
  training: boolean,
): { y: Tensor; running: Running<Tensor> } => {
  const input = tf.tensor2d(x);
  const kept = { mean: tf.tensor1d(running.mean), variance: tf.tensor1d(running.variance) };
  const normalize = ({ mean, variance }: Running<Tensor>): Tensor =>
    tf.batchNorm2d(input, mean.as1D(), variance.as1D(), tf.tensor1d(beta), tf.tensor1d(gamma), eps);
  if (!training) return { y: normalize(kept), running: kept };
  const batch = tf.moments(input, 0);
  const blend = (old: Tensor, now: Tensor): Tensor => tf.add(tf.mul(momentum, old), tf.mul(1 - momentum, now));
  return { y: normalize(batch), running: { mean: blend(kept.mean, batch.mean), variance: blend(kept.variance, batch.variance) } };
};
