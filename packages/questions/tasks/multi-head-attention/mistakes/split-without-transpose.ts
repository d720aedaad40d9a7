import { matmul, scale, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const width = wq[0].length / heads;
  return x.map((tokens) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    const outputs = Array.from({ length: heads }, (_, h) => {
      const [queries, keys, values] = [q, k, v].map((m) => reshape(m, width).slice(h * tokens.length, (h + 1) * tokens.length));
      const weights = scale(matmul(queries, transpose(keys)), 1 / Math.sqrt(width)).map(softmax);
      return matmul(weights, values);
    });
    const concatenated = reshape(outputs.flat(), wq[0].length);
    return matmul(concatenated, wo);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

/** The numbers of a matrix in storage order, as rows of another width. */
function reshape(m: Matrix, width: number): Matrix {
  const numbers = m.flat();
  return Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width));
}
