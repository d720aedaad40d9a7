// wrong: the mask applies to the queries past the length instead of the keys
import { map, matmul, scale, transpose } from 'nd';

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  const d = k[0][0].length;
  return q.map((qb, b) => {
    const mask = (scores: Vector, i: number): Vector => {
      if (i >= lengths[b]) return scores.map(() => -1e9);
      return scores;
    };
    const scores = scale(matmul(qb, transpose(k[b])), 1 / Math.sqrt(d));
    const weights = scores.map((row, i) => {
      const masked = mask(row, i);
      const top = Math.max(...masked);
      const e = map(masked, (s) => Math.exp(s - top));
      const total = e.reduce((a, x) => a + x);
      return scale(e, 1 / total);
    });
    return matmul(weights, v[b]);
  });
}
