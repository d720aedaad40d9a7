// wrong: the scores are divided by d_k itself instead of its root
import { map, matmul, transpose } from 'nd';

const softmax = (m: Matrix): Matrix =>
  m.map((row) => {
    const top = Math.max(...row);
    const e = map(row, (v) => Math.exp(v - top));
    const z = e.reduce((a, b) => a + b, 0);
    return map(e, (v) => v / z);
  });

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  const dk = wk[0].length;
  for (let b = 0; b < x.length; b++) {
    const Q = matmul(x[b], wq);
    const K = matmul(x[b], wk);
    const V = matmul(x[b], wv);
    const S = map(matmul(Q, transpose(K)), (s) => s / dk);
    if (causal) {
      for (let i = 0; i < S.length; i++) for (let j = i + 1; j < S.length; j++) S[i][j] = -Infinity;
    }
    const A = softmax(S);
    weights.push(A);
    out.push(matmul(A, V));
  }
  return { out, weights };
}
