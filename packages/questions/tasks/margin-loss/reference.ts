import type { Scalar, Tensor2D } from '@tensorflow/tfjs';
import type { Tensor3, Tf, Vector } from '../../src/reference.ts';

const classes = (v: Tensor3): number => v[0]!.length;

/** T·max(0, 0.9 − |v|)² + ½·(1 − T)·max(0, |v| − 0.1)², with a mask T of the present classes by comparison. */
export default (tf: Tf, v: Tensor3, labels: Vector): Scalar => {
  const lengths = tf.norm(tf.tensor3d(v), 'euclidean', 2) as Tensor2D;
  const present = tf.cast(tf.equal(tf.range(0, classes(v)), tf.reshape(tf.tensor1d(labels), [labels.length, 1])), 'float32');
  const missing = tf.square(tf.relu(tf.sub(0.9, lengths)));
  const surplus = tf.mul(0.5, tf.square(tf.relu(tf.sub(lengths, 0.1))));
  return tf.mean(tf.sum(tf.add(tf.mul(present, missing), tf.mul(tf.sub(1, present), surplus)), 1));
};
