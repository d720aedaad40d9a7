// wrong: scales by the root of the width of x instead of the width of the keys
import { matmul, transpose } from 'nd';

function softmaxRow(row: Vector): Vector {
  const m = Math.max(...row);
  const e = row.map((v) => Math.exp(v - m));
  const s = e.reduce((p, c) => p + c, 0);
  return e.map((v) => v / s);
}

export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const dModel = x[0][0].length;
  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  for (const seq of x) {
    const q = matmul(seq, wq);
    const k = matmul(seq, wk);
    const v = matmul(seq, wv);
    const scores = matmul(q, transpose(k)).map((row, i) => row.map((s, j) => (causal && j > i ? -Infinity : s / Math.sqrt(dModel))));
    const p = scores.map(softmaxRow);
    weights.push(p);
    out.push(matmul(p, v));
  }
  return { out, weights };
}
