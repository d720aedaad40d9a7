import { attention } from './attention.ts';
import { matmul } from './linear.ts';

type Matrix = number[][];

/** Columns `from` to `to`, the last not included. */
const columns = (x: Matrix, from: number, to: number): Matrix => x.map((row) => row.slice(from, to));

/**
 * Multi-head self-attention of one sequence in float64: head h attends with the h-th block of d/heads columns of Q, K and V; the outputs of
 * the heads are concatenated and multiplied by W_O. No biases, no mask.
 *
 * @param x `[T, d]`; wq, wk, wv, wo `[d, d]`; heads divides d
 * @returns the weights of each head, `[heads, T, T]`, and the output, `[T, d]`
 * @see Vaswani et al. 2017, section 3.2.2
 */
export function multiHeadAttention(
  x: Matrix,
  w: { wq: Matrix; wk: Matrix; wv: Matrix; wo: Matrix },
  heads: number,
): { weights: Matrix[]; concatenated: Matrix; out: Matrix } {
  const [q, k, v] = [matmul(x, w.wq), matmul(x, w.wk), matmul(x, w.wv)] as const;
  const width = q[0]!.length / heads;
  const results = Array.from({ length: heads }, (_, h) => {
    const block = (projected: Matrix): Matrix => columns(projected, h * width, (h + 1) * width);
    return attention(block(q), block(k), block(v));
  });
  const concatenated = x.map((_, i) => results.flatMap((result) => result.out[i]!));
  return { weights: results.map((result) => result.weights), concatenated, out: matmul(concatenated, w.wo) };
}
