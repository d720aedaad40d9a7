import type { Tensor } from '@tensorflow/tfjs';
import type { Matrix, Tensor3, Tf, Vector } from '../../src/reference.ts';

/** hₜ = tanh(xₜ·Wx + keepₜ·hₜ₋₁·Wh + b) over all chunks as one long sequence; keepₜ is 0 at the first step of a chunk that is reset. */
export default (
  tf: Tf,
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor[]; state: Tensor } => {
  const [toUnits, between, bias] = [tf.tensor2d(wx), tf.tensor2d(wh), tf.tensor1d(b)];
  const steps = chunks.flatMap((chunk, i) =>
    tf.unstack(tf.tensor3d(chunk), 1).map((input, t) => ({ input, chunk: i, keep: t === 0 && resetBefore[i] ? 0 : 1 })),
  );
  let h: Tensor = tf.zeros([chunks[0]!.length, b.length]);
  const states = steps.map(({ input, chunk, keep }) => {
    h = tf.tanh(tf.add(tf.add(tf.matMul(input, toUnits), tf.mul(keep, tf.matMul(h, between))), bias));
    return { chunk, h };
  });
  const ofChunk = (i: number): Tensor[] => states.filter((state) => state.chunk === i).map((state) => state.h);
  return { outputs: chunks.map((_, i) => tf.stack(ofChunk(i), 1)), state: h };
};
