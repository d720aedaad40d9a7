// wrong: scales by the root of the full width instead of the width of one head
import { matmul, transpose } from 'nd';

function softmax(row: Vector): Vector {
  const m = Math.max(...row);
  const e = row.map((v) => Math.exp(v - m));
  const t = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / t);
}

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const d = wq[0].length;
  const width = d / heads;
  return x.map((seq) => {
    const q = matmul(seq, wq);
    const k = matmul(seq, wk);
    const v = matmul(seq, wv);
    const joined: Matrix = seq.map(() => []);
    for (let h = 0; h < heads; h++) {
      const part = (m: Matrix) => m.map((row) => row.slice(h * width, (h + 1) * width));
      const weights = matmul(part(q), transpose(part(k))).map((row) => softmax(row.map((s) => s / Math.sqrt(d))));
      matmul(weights, part(v)).forEach((row, t) => joined[t].push(...row));
    }
    return matmul(joined, wo);
  });
}
