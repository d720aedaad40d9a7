import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf } from '../../src/reference.ts';

/** Autodiff of the mean of −log softmax at the labels, once per step. tfjs's log-softmax shifts each row by its maximum. */
export default (tf: Tf, features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Tensor; b: Tensor } => {
  const chosen = tf.tensor2d(labels.map((label) => Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0))));
  const phi = tf.tensor2d(features);
  const meanLoss = (w: Tensor, b: Tensor): Tensor =>
    tf.neg(tf.mean(tf.sum(tf.mul(chosen, tf.logSoftmax(tf.add(tf.matMul(phi, w), b))), 1)));
  let probe: { w: Tensor; b: Tensor } = { w: tf.zeros([features[0]!.length, classes]), b: tf.zeros([classes]) };
  for (let step = 0; step < steps; step++) {
    const [dw, db] = tf.grads(meanLoss)([probe.w, probe.b]);
    probe = { w: tf.sub(probe.w, tf.mul(lr, dw!)), b: tf.sub(probe.b, tf.mul(lr, db!)) };
  }
  return probe;
};
