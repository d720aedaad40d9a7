// wrong: masked scores are set to 0 before the softmax instead of minus infinity
import { matmul, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const dk = wq[0].length;
  const result: { out: Tensor3; weights: Tensor3 } = { out: [], weights: [] };
  for (let b = 0; b < x.length; b++) {
    const Q = matmul(x[b], wq);
    const K = matmul(x[b], wk);
    const V = matmul(x[b], wv);
    const S = matmul(Q, transpose(K));
    const A: Matrix = [];
    for (let i = 0; i < S.length; i++) {
      const row = S[i].map((s) => s / Math.sqrt(dk));
      if (causal) {
        for (let j = i + 1; j < row.length; j++) row[j] = 0;
      }
      const max = Math.max(...row);
      let z = 0;
      for (const s of row) z += Math.exp(s - max);
      A.push(row.map((s) => Math.exp(s - max) / z));
    }
    result.weights.push(A);
    result.out.push(matmul(A, V));
  }
  return result;
}
