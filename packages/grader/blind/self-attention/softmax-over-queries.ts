// wrong: the softmax normalises each column of the scores, over the queries, instead of each row
import { map, matmul, transpose } from 'nd';

const softmaxRows = (m: Matrix): Matrix =>
  m.map((row) => {
    const top = Math.max(...row);
    const exps = row.map((v) => Math.exp(v - top));
    const total = exps.reduce((a, b) => a + b, 0);
    return exps.map((v) => v / total);
  });

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const scale = 1 / Math.sqrt(wk[0].length);
  const weights = x.map((seq) => {
    const scores = map(matmul(matmul(seq, wq), transpose(matmul(seq, wk))), (v) => v * scale);
    const masked = causal ? scores.map((row, i) => row.map((v, j) => (j > i ? -1e30 : v))) : scores;
    return transpose(softmaxRows(transpose(masked)));
  });
  const out = x.map((seq, b) => matmul(weights[b], matmul(seq, wv)));
  return { out, weights };
}
