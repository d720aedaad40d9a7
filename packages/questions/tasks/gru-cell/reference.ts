import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** ĥ = tanh(x·W + (r∘h)·U + b), h′ = ĥ + z∘(h − ĥ); the parameters are cut into their blocks first. */
export default (tf: Tf, x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Tensor => {
  const [input, state] = [tf.tensor2d(x), tf.tensor2d(h)];
  const parts = (parameter: Tensor): [Tensor, Tensor, Tensor] => tf.split(parameter, 3, -1) as [Tensor, Tensor, Tensor];
  const [wz, wr, wh] = parts(tf.tensor2d(kernel));
  const [uz, ur, uh] = parts(tf.tensor2d(recurrent));
  const [bz, br, bh] = parts(tf.tensor1d(bias));
  const affine = (w: Tensor, from: Tensor, u: Tensor, b: Tensor): Tensor => tf.add(tf.add(tf.matMul(input, w), tf.matMul(from, u)), b);
  const update = tf.sigmoid(affine(wz, state, uz, bz));
  const reset = tf.sigmoid(affine(wr, state, ur, br));
  const candidate = tf.tanh(affine(wh, tf.mul(reset, state), uh, bh));
  return tf.add(candidate, tf.mul(update, tf.sub(state, candidate)));
};
