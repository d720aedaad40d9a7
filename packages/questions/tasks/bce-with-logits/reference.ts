import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Tf, Vector } from '../../src/reference.ts';

/** Autodiff of the mean of −y·log σ(s) − (1 − y)·log σ(−s), where −log σ(s) = softplus(−s): tfjs cannot differentiate logSigmoid. */
export default (tf: Tf, logits: Vector, labels: Vector): { loss: Tensor; dlogits: Tensor } => {
  const y = tf.tensor1d(labels);
  const crossEntropy = (s: Tensor): Scalar => {
    const costs = tf.add(tf.mul(y, tf.softplus(tf.neg(s))), tf.mul(tf.sub(1, y), tf.softplus(s)));
    return tf.mean(costs).asScalar();
  };
  const { value, grad } = tf.valueAndGrad(crossEntropy)(tf.tensor1d(logits));
  return { loss: value, dlogits: grad };
};
