import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

/** hₜ = tanh([xₜ, hₜ₋₁]·[Wx; Wh] + b): input and state side by side, their matrices one above the other. */
export default (tf: Tf, x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor => {
  const weights = tf.concat([tf.tensor2d(wx), tf.tensor2d(wh)], 0);
  const bias = tf.tensor1d(b);
  const states: Tensor[] = [];
  for (const input of tf.unstack(tf.tensor3d(x), 1)) {
    const before = states.at(-1) ?? tf.tensor2d(h0);
    states.push(tf.tanh(tf.add(tf.matMul(tf.concat([input, before], 1), weights), bias)));
  }
  return tf.stack(states, 1);
};
