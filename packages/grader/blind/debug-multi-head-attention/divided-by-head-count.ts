// wrong: the weights of every head are divided by the number of heads, as if the heads were averaged
import { matmul, transpose } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const size = wq[0].length / heads;
  const softmax = (s: Vector): Vector => {
    const m = Math.max(...s);
    const e = s.map((v) => Math.exp(v - m));
    const z = e.reduce((a, b) => a + b, 0);
    return e.map((v) => v / z);
  };
  return x.map((seq) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(seq, w));
    const outputs = Array.from({ length: heads }, (_, h) => {
      const cut = (m: Matrix) => m.map((row) => row.slice(h * size, (h + 1) * size));
      const attention = matmul(cut(q), transpose(cut(k))).map((row) => softmax(row.map((s) => s / Math.sqrt(size))));
      return matmul(
        attention.map((row) => row.map((w) => w / heads)),
        cut(v),
      );
    });
    const concat = seq.map((_, t) => outputs.flatMap((o) => o[t]));
    return matmul(concat, wo);
  });
}
