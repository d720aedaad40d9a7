import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tf, Vector } from '../../src/reference.ts';

/** Autodiff of ⟨dh, h′⟩ + ⟨dc, c′⟩ with c′ = f∘c + i∘g and h′ = o∘tanh(c′), gates in the order i, f, g, o. */
export default (
  tf: Tf,
  x: Matrix,
  h: Matrix,
  c: Matrix,
  kernel: Matrix,
  recurrent: Matrix,
  bias: Vector,
  dh: Matrix,
  dc: Matrix,
): { dx: Tensor; dh: Tensor; dc: Tensor; dkernel: Tensor; drecurrent: Tensor; dbias: Tensor } => {
  const [toHidden, toCell, units] = [tf.tensor2d(dh), tf.tensor2d(dc), recurrent.length];
  const loss = (input: Tensor, hidden: Tensor, cell: Tensor, w: Tensor, u: Tensor, b: Tensor): Tensor => {
    const z = tf.add(tf.add(tf.matMul(input, w), tf.matMul(hidden, u)), b);
    const block = (k: number): Tensor => tf.slice(z, [0, k * units], [-1, units]);
    const written = tf.mul(tf.sigmoid(block(0)), tf.tanh(block(2)));
    const next = tf.add(tf.mul(tf.sigmoid(block(1)), cell), written);
    const shown = tf.mul(tf.sigmoid(block(3)), tf.tanh(next));
    return tf.add(tf.sum(tf.mul(toHidden, shown)), tf.sum(tf.mul(toCell, next)));
  };
  const at = [tf.tensor2d(x), tf.tensor2d(h), tf.tensor2d(c), tf.tensor2d(kernel), tf.tensor2d(recurrent), tf.tensor1d(bias)];
  const [dx, dHidden, dCell, dkernel, drecurrent, dbias] = tf.grads(loss)(at);
  return { dx: dx!, dh: dHidden!, dc: dCell!, dkernel: dkernel!, drecurrent: drecurrent!, dbias: dbias! };
};
