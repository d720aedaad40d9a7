import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** i, f, o = σ(·) and g = tanh(·) of x·kernel + h·recurrent + bias; c′ = f∘c + i∘g, h′ = o∘tanh(c′). */
export default (tf: Tf, x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Tensor; c: Tensor } => {
  const z = tf.add(
    tf.add(tf.matMul(tf.tensor2d(x), tf.tensor2d(kernel)), tf.matMul(tf.tensor2d(h), tf.tensor2d(recurrent))),
    tf.tensor1d(bias),
  );
  const [zi, zf, zg, zo] = tf.split(z, 4, 1) as [Tensor, Tensor, Tensor, Tensor];
  const cell = tf.add(tf.mul(tf.sigmoid(zf), tf.tensor2d(c)), tf.mul(tf.sigmoid(zi), tf.tanh(zg)));
  return { h: tf.mul(tf.sigmoid(zo), tf.tanh(cell)), c: cell };
};
