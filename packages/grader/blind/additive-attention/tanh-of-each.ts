// wrong: the tanh is taken of the projected query and of the projected key separately, and then they are added
import { matmul } from 'nd';

export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  const queries = matmul(query, w1);
  const weights: Matrix = [];
  const context: Matrix = [];
  queries.forEach((q, b) => {
    const projected = matmul(keys[b], w2);
    const scores = projected.map((k) => k.reduce((s, kj, j) => s + v[j] * (Math.tanh(q[j]) + Math.tanh(kj)), 0));
    const max = Math.max(...scores);
    const e = scores.map((s) => Math.exp(s - max));
    const total = e.reduce((a, c) => a + c, 0);
    const a = e.map((x) => x / total);
    weights.push(a);
    context.push(values[b][0].map((_, d) => a.reduce((s, w, t) => s + w * values[b][t][d], 0)));
  });
  return { context, weights };
}
