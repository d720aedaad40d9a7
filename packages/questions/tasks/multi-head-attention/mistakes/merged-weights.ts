import { add, matmul, scale, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const width = wq[0].length / heads;
  return x.map((tokens) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
    const perHead = Array.from({ length: heads }, (_, h) => {
      const [queries, keys] = [q, k].map((m) => m.map((row) => row.slice(h * width, (h + 1) * width)));
      return scale(matmul(queries, transpose(keys)), 1 / Math.sqrt(width)).map(softmax);
    });
    const weights = scale(
      perHead.reduce((total, matrix) => add(total, matrix)),
      1 / heads,
    );
    return matmul(matmul(weights, v), wo);
  });
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
