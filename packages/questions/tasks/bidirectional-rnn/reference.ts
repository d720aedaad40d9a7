import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

interface Cell {
  wx: Matrix;
  wh: Matrix;
  b: Vector;
}

/** Forward states and backward states of hₜ = tanh([xₜ, h]·[Wx; Wh] + b), each from zeros, concatenated at their own time step. */
export default (tf: Tf, x: Tensor3, fwd: Cell, bwd: Cell): Tensor => {
  const inputs = tf.unstack(tf.tensor3d(x), 1);
  /** The states in the order in which the cell visits the given steps, which are indices of time. */
  const visited = ({ wx, wh, b }: Cell, steps: number[]): Map<number, Tensor> => {
    const weights = tf.concat([tf.tensor2d(wx), tf.tensor2d(wh)], 0);
    const states = new Map<number, Tensor>();
    let h: Tensor = tf.zeros([x.length, b.length]);
    for (const t of steps) {
      h = tf.tanh(tf.add(tf.matMul(tf.concat([inputs[t]!, h], 1), weights), tf.tensor1d(b)));
      states.set(t, h);
    }
    return states;
  };
  const times = inputs.map((_, t) => t);
  const [ahead, back] = [visited(fwd, times), visited(bwd, times.toReversed())];
  return tf.stack(
    times.map((t) => tf.concat([ahead.get(t)!, back.get(t)!], 1)),
    1,
  );
};
