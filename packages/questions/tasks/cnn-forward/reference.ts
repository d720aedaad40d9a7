import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Matrix, Tensor4, Tf, Vector } from '../../src/reference.ts';

type Params = { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector };

/** The five layers as tfjs has them; a tensor in NHWC is flattened row-major by a reshape. */
export default (tf: Tf, images: Tensor4, { kernel, convBias, w, b }: Params): Tensor => {
  const maps = tf.relu(tf.add<Tensor4D>(tf.conv2d(tf.tensor4d(images), tf.tensor4d(kernel), 1, 'same'), tf.tensor1d(convBias)));
  const features = tf.reshape(tf.maxPool(maps, 2, 2, 'valid'), [images.length, w.length]);
  return tf.softmax(tf.add(tf.matMul(features, tf.tensor2d(w)), tf.tensor1d(b)));
};
