import { matmul } from 'nd';

export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  const projectedQueries = matmul(query, w1);
  const weights = keys.map((rows, b) => {
    const scores = matmul(rows, w2).map((key) =>
      key.reduce((total, value, u) => total + v[u] * Math.tanh(projectedQueries[b][u] + value), 0),
    );
    return softmax(scores.map((score) => score / Math.sqrt(v.length)));
  });
  const context = weights.map((row, b) => matmul([row], values[b])[0]);
  return { context, weights };
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
