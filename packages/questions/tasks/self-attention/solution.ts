import { matmul, scale, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const dk = wq[0].length;
  const results = x.map((tokens) => {
    // Row i of the scores belongs to query i, column j to key j: queries stand on the left of the product.
    const scores = scale(matmul(matmul(tokens, wq), transpose(matmul(tokens, wk))), 1 / Math.sqrt(dk));
    const weights = scores.map((row, i) => softmax(causal ? row.map((score, j) => (j > i ? -Infinity : score)) : row));
    return { out: matmul(weights, matmul(tokens, wv)), weights };
  });
  return { out: results.map((result) => result.out), weights: results.map((result) => result.weights) };
}

/** exp(−∞) is exactly 0, and a query always sees itself, so the maximum is finite. */
function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
