import type { Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/**
 * Autodiff of the mean of both branches under masks. Which side a residual is on, and its sign, are decided in plain numbers:
 * comparisons cannot be differentiated, and they are constant around every case.
 */
export default (tf: Tf, pred: Vector, target: Vector, delta: number): { loss: Tensor; dpred: Tensor } => {
  const residuals = pred.map((value, i) => value - target[i]!);
  const inside = tf.tensor1d(residuals.map((r) => (Math.abs(r) <= delta ? 1 : 0)));
  const outwards = tf.tensor1d(residuals.map((r) => (Math.abs(r) <= delta ? 0 : Math.sign(r))));
  const meanLoss = (p: Tensor): Tensor => {
    const r = tf.sub(p, tf.tensor1d(target));
    const quadratic = tf.mul(inside, tf.div(tf.square(r), 2));
    const linear = tf.mul(delta, tf.sub(tf.mul(outwards, r), tf.mul(delta / 2, tf.abs(outwards))));
    return tf.mean(tf.add(quadratic, linear));
  };
  const { value, grad } = tf.valueAndGrad(meanLoss)(tf.tensor1d(pred));
  return { loss: value, dpred: grad };
};
