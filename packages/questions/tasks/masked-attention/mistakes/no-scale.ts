import { matmul, transpose } from 'nd';

export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  return q.map((queries, b) => {
    const scores = matmul(queries, transpose(k[b]));
    const weights = scores.map((row) => softmax(row.map((score, j) => (j < lengths[b] ? score : -Infinity))));
    return matmul(weights, v[b]);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
