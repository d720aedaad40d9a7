import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

/** Autodiff of ⟨dh, (h₁ … h_T)⟩ through the unrolled network hₜ = tanh(xₜ·Wx + hₜ₋₁·Wh + b). */
export default (
  tf: Tf,
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor; dwx: Tensor; dwh: Tensor; db: Tensor; dh0: Tensor } => {
  const upstream = tf.tensor3d(dh);
  // Slices and not tf.unstack: its gradient fails for sequences of one step.
  const at = (sequences: Tensor, t: number): Tensor => tf.squeeze(tf.slice(sequences, [0, t, 0], [-1, 1, -1]), [1]);
  const loss = (input: Tensor, toUnits: Tensor, between: Tensor, bias: Tensor, start: Tensor): Tensor => {
    let h = start;
    const terms: Tensor[] = [];
    for (let t = 0; t < x[0]!.length; t++) {
      h = tf.tanh(tf.add(tf.add(tf.matMul(at(input, t), toUnits), tf.matMul(h, between)), bias));
      terms.push(tf.sum(tf.mul(at(upstream, t), h)));
    }
    return tf.addN(terms);
  };
  const [dx, dwx, dwh, db, dh0] = tf.grads(loss)([tf.tensor3d(x), tf.tensor2d(wx), tf.tensor2d(wh), tf.tensor1d(b), tf.tensor2d(h0)]);
  return { dx: dx!, dwx: dwx!, dwh: dwh!, db: db!, dh0: dh0! };
};
