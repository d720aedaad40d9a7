// wrong: the future is zeroed after the softmax, so the weights of a row no longer add up to 1
import { matmul, transpose } from 'nd';

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const weights = x.map((seq) => {
    const q = matmul(seq, wq);
    const k = matmul(seq, wk);
    return matmul(q, transpose(k)).map((row, i) => {
      const scaled = row.map((s) => s / Math.sqrt(q[0].length));
      const max = Math.max(...scaled);
      const e = scaled.map((s) => Math.exp(s - max));
      const total = e.reduce((a, b) => a + b, 0);
      return e.map((v, j) => (causal && j > i ? 0 : v / total));
    });
  });
  const out = x.map((seq, b) => matmul(weights[b], matmul(seq, wv)));
  return { out, weights };
}
