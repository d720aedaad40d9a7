import { dot, matmul } from './linear.ts';
import { softmaxRow } from './softmax.ts';

type Vector = number[];
type Matrix = number[][];

/**
 * Additive attention of one query in float64: score_j = v·tanh(q·W₁ + k_j·W₂), softmax over the keys, weighted sum of the values.
 *
 * @param query `[d_q]`; keys `[T, d_k]`; values `[T, d_v]`; w1 `[d_q, h]`; w2 `[d_k, h]`; v `[h]`
 * @see Bahdanau, Cho and Bengio 2014, appendix A.1.2
 */
export function additiveAttention(
  query: Vector,
  keys: Matrix,
  values: Matrix,
  { w1, w2, v }: { w1: Matrix; w2: Matrix; v: Vector },
): { scores: Vector; weights: Vector; context: Vector } {
  const projected = matmul([query], w1)[0]!;
  const scores = matmul(keys, w2).map((row) =>
    dot(
      v,
      row.map((value, u) => Math.tanh(value + projected[u]!)),
    ),
  );
  const weights = softmaxRow(scores);
  return { scores, weights, context: matmul([weights], values)[0]! };
}
