// wrong: the input is cut into heads before the projections, so each head sees only its own features of x
import { matmul, transpose } from 'nd';

function softmaxRows(scores: Matrix): Matrix {
  return scores.map((row) => {
    const max = Math.max(...row);
    const exps = row.map((s) => Math.exp(s - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    return exps.map((e) => e / sum);
  });
}

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const d = x[0][0].length;
  const dh = d / heads;
  const out: Tensor3 = [];
  for (const seq of x) {
    const joined: Matrix = seq.map(() => []);
    for (let h = 0; h < heads; h++) {
      const from = h * dh;
      const to = from + dh;
      const xh = seq.map((row) => row.slice(from, to));
      const block = (w: Matrix): Matrix => w.slice(from, to).map((row) => row.slice(from, to));
      const q = matmul(xh, block(wq));
      const k = matmul(xh, block(wk));
      const v = matmul(xh, block(wv));
      const scores = matmul(q, transpose(k)).map((row) => row.map((s) => s / Math.sqrt(dh)));
      const o = matmul(softmaxRows(scores), v);
      o.forEach((row, t) => joined[t].push(...row));
    }
    out.push(matmul(joined, wo));
  }
  return out;
}
