// wrong: the mask is multiplied into the scores before the softmax, so masked keys score 0 and keep weight
import { matmul, scale, transpose } from 'nd';

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  return q.map((_, b) => {
    const scores = scale(matmul(q[b], transpose(k[b])), 1 / Math.sqrt(q[b][0].length));
    const weights = scores.map((row) => {
      const masked = row.map((s, j) => s * (j < lengths[b] ? 1 : 0));
      const max = Math.max(...masked);
      const e = masked.map((s) => Math.exp(s - max));
      const total = e.reduce((x, y) => x + y, 0);
      return e.map((x) => x / total);
    });
    return matmul(weights, v[b]);
  });
}
