import { matmul, scale, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const results = x.map((tokens) => {
    const scores = scale(matmul(matmul(tokens, wq), transpose(matmul(tokens, wk))), 1 / Math.sqrt(wk[0].length));
    const masked = scores.map((row, i) => row.map((score, j) => (causal && j > i ? -Infinity : score)));
    const weights = transpose(transpose(masked).map(softmax));
    return { out: matmul(weights, matmul(tokens, wv)), weights };
  });
  return { out: results.map((result) => result.out), weights: results.map((result) => result.weights) };
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
