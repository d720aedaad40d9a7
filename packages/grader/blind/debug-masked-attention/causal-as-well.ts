// wrong: besides the padding the keys after the query's own position are masked too
import { map, matmul, transpose } from 'nd';

const softmax = (row: Vector): Vector => {
  const max = Math.max(...row);
  const e = map(row, (s) => Math.exp(s - max));
  const total = e.reduce((a, b) => a + b, 0);
  return map(e, (x) => x / total);
};

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  const dk = k[0][0].length;
  const out: Tensor3 = [];
  q.forEach((queries, b) => {
    const scores = matmul(queries, transpose(k[b]));
    const visible = (i: number, j: number) => j <= i && j < lengths[b];
    const weights = scores.map((row, i) => softmax(row.map((s, j) => (visible(i, j) ? s / Math.sqrt(dk) : -1e9))));
    out.push(matmul(weights, v[b]));
  });
  return out;
}
