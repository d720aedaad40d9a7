import type { Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** Autodiff of the mean of relu(1 − y·s). No case lies at the kink. */
export default (tf: Tf, scores: Vector, labels: Vector): { loss: Tensor; dscores: Tensor } => {
  const meanLoss = (s: Tensor): Tensor => tf.mean(tf.relu(tf.sub(1, tf.mul(tf.tensor1d(labels), s))));
  const { value, grad } = tf.valueAndGrad(meanLoss)(tf.tensor1d(scores));
  return { loss: value, dscores: grad };
};
