// wrong: the key at position `length` itself is not masked, only those after it
import { matmul, transpose } from 'nd';

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  const scale = Math.sqrt(q[0][0].length);
  return q.map((queries, b) => {
    const scores = matmul(queries, transpose(k[b]));
    const weights = scores.map((row) => {
      const masked = row.map((s, j) => (j > lengths[b] ? -Infinity : s / scale));
      const max = Math.max(...masked);
      const e = masked.map((s) => Math.exp(s - max));
      const total = e.reduce((a, x) => a + x, 0);
      return e.map((x) => x / total);
    });
    return matmul(weights, v[b]);
  });
}
