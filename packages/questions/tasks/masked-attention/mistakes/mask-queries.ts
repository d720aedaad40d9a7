import { matmul, scale, transpose } from 'nd';

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  return q.map((queries, b) => {
    const scores = scale(matmul(queries, transpose(k[b])), 1 / Math.sqrt(queries[0].length));
    const weights = scores.map((row, i) => (i < lengths[b] ? softmax(row) : row.map(() => 0)));
    return matmul(weights, v[b]);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
