import { matmul, scale, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const width = wq[0].length / heads;
  return x.map((tokens) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    const outputs = Array.from({ length: heads }, (_, h) => {
      // Columns, not rows: a head sees all tokens.
      const [queries, keys, values] = [q, k, v].map((m) => m.map((row) => row.slice(h * width, (h + 1) * width)));
      // Queries on the left; a score sums up as many products as a head is wide.
      const weights = scale(matmul(queries, transpose(keys)), 1 / Math.sqrt(width)).map(softmax);
      return matmul(weights, values);
    });
    const concatenated = tokens.map((_, i) => outputs.flatMap((output) => output[i]));
    return matmul(concatenated, wo);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
