// wrong: q is scaled in advance and dk is scaled once more on top of that
import { matmul, scale, transpose } from 'nd';

export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const factor = q[0][0].length ** -0.5;
  const dq: Tensor3 = [];
  const dk: Tensor3 = [];
  const dv: Tensor3 = [];
  for (let b = 0; b < q.length; b++) {
    const qs = scale(q[b], factor);
    const weights = matmul(qs, transpose(k[b])).map((row) => {
      const m = Math.max(...row);
      const e = row.map((x) => Math.exp(x - m));
      const t = e.reduce((a, x) => a + x, 0);
      return e.map((x) => x / t);
    });
    const dWeights = matmul(dout[b], transpose(v[b]));
    const dScores = weights.map((row, i) => {
      const mean = row.reduce((a, w, j) => a + w * dWeights[i][j], 0);
      return row.map((w, j) => w * (dWeights[i][j] - mean));
    });
    dq.push(scale(matmul(dScores, k[b]), factor));
    dk.push(scale(matmul(transpose(dScores), qs), factor));
    dv.push(matmul(transpose(weights), dout[b]));
  }
  return { dq, dk, dv };
}
