import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of the mean of −log softmax at the labels. tfjs's log-softmax shifts each row by its maximum, so that nothing is lost at ±1000. */
export default (tf: Tf, logits: Matrix, labels: number[]): { loss: Tensor; dlogits: Tensor } => {
  const chosen = tf.tensor2d(logits.map((row, n) => row.map((_, k) => (k === labels[n] ? 1 : 0))));
  const meanLoss = (x: Tensor): Tensor => tf.neg(tf.mean(tf.sum(tf.mul(chosen, tf.logSoftmax(x)), 1)));
  const { value, grad } = tf.valueAndGrad(meanLoss)(tf.tensor2d(logits));
  return { loss: value, dlogits: grad };
};
