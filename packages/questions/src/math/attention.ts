import { matmul, transpose } from './linear.ts';
import { softmaxRows } from './softmax.ts';

type Matrix = number[][];

export interface Attention {
  /** Q·Kᵀ/√d_k, `[T_q, T_k]`; −∞ where the causal mask hides the key. */
  scores: Matrix;
  /** The softmax of the scores along each row, `[T_q, T_k]`. */
  weights: Matrix;
  /** weights·V, `[T_q, d_v]`. */
  out: Matrix;
}

/**
 * Scaled dot-product attention of one sequence in float64: softmax(Q·Kᵀ/√d_k)·V.
 *
 * @param q queries, `[T_q, d_k]`
 * @param k keys, `[T_k, d_k]`
 * @param v values, `[T_k, d_v]`
 * @param causal whether query i sees the keys 0 … i only
 * @see Vaswani et al. 2017, equation 1
 */
export function attention(q: Matrix, k: Matrix, v: Matrix, causal = false): Attention {
  const dk = q[0]!.length;
  const scores = matmul(q, transpose(k)).map((row, i) => row.map((score, j) => (causal && j > i ? -Infinity : score / Math.sqrt(dk))));
  const weights = softmaxRows(scores);
  return { scores, weights, out: matmul(weights, v) };
}
