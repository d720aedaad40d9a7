import { matmul, scale, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const d = wq[0].length;
  return x.map((tokens) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    const outputs = Array.from({ length: heads }, (_, h) => {
      const [queries, keys, values] = [q, k, v].map((m) => m.map((row) => row.filter((_, c) => c % heads === h)));
      const weights = scale(matmul(queries, transpose(keys)), 1 / Math.sqrt(d / heads)).map(softmax);
      return matmul(weights, values);
    });
    const merged = tokens.map((_, i) => Array.from({ length: d }, (_, c) => outputs[c % heads][i][Math.floor(c / heads)]));
    return matmul(merged, wo);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
