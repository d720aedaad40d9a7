import { matmul, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  for (const tokens of x) {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    let scores = matmul(k, transpose(q));
    if (causal) scores = scores.map((row, i) => row.map((score, j) => (j > i ? 0 : score)));
    const rows = scores.map(softmax);
    weights.push(rows);
    out.push(matmul(rows, v));
  }
  return { out, weights };
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
