import { matmul, scale, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  return x.map((tokens) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    const weights = scale(matmul(q, transpose(k)), 1 / Math.sqrt(wq[0].length)).map(softmax);
    return matmul(matmul(weights, v), wo);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
