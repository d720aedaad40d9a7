import { matmul, scale, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  for (const tokens of x) {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    // Queries on the left: row i holds the scores of query i, whose deviation grows with √d_k if nothing is done.
    let scores = scale(matmul(q, transpose(k)), 1 / Math.sqrt(wq[0].length));
    // A score of 0 would still get a weight; exp(−∞) is exactly 0.
    if (causal) scores = scores.map((row, i) => row.map((score, j) => (j > i ? -Infinity : score)));
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
