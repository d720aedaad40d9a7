/** One query at a time, over the keys that it may see only: nothing needs to be masked. */
export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const result = { out: [] as Tensor3, weights: [] as Tensor3 };
  for (const tokens of x) {
    const [queries, keys, values] = [wq, wk, wv].map((w) => tokens.map((token) => project(token, w)));
    const weights = queries.map((query, i) => {
      const visible = causal ? keys.slice(0, i + 1) : keys;
      const scores = visible.map((key) => dot(query, key) / Math.sqrt(query.length));
      const logSum = logSumExp(scores);
      return keys.map((_, j) => (j < visible.length ? Math.exp(scores[j] - logSum) : 0));
    });
    result.weights.push(weights);
    result.out.push(weights.map((row) => project(row, values)));
  }
  return result;
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 0);

/** row·m for one row. */
function project(row: Vector, m: Matrix): Vector {
  return m[0].map((_, j) => row.reduce((total, value, i) => total + value * m[i][j], 0));
}

function logSumExp(scores: Vector): number {
  const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return max + Math.log(scores.reduce((total, score) => total + Math.exp(score - max), 0));
}
