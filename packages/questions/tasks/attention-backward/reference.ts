import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor3, Tf } from '../../src/reference.ts';

/** Autodiff of ⟨dout, softmax(q·kᵀ/√d_k)·v⟩. */
export default (tf: Tf, q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor; dk: Tensor; dv: Tensor } => {
  const upstream = tf.tensor3d(dout);
  const loss = (queries: Tensor, keys: Tensor, values: Tensor) => {
    const scores = tf.div(tf.matMul(queries, keys, false, true), Math.sqrt(q[0]![0]!.length));
    return tf.sum(tf.mul(upstream, tf.matMul(tf.softmax(scores, 2), values)));
  };
  const [dq, dk, dv] = tf.grads(loss)([tf.tensor3d(q), tf.tensor3d(k), tf.tensor3d(v)]);
  return { dq: dq!, dk: dk!, dv: dv! };
};
