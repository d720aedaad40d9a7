// wrong: the factor 1/sqrt(d_k) is forgotten on the way back to q and k
import { matmul, transpose } from 'nd';

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const e = row.map((v) => Math.exp(v - max));
  const z = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / z);
}

export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const dq: Tensor3 = [];
  const dk: Tensor3 = [];
  const dv: Tensor3 = [];
  const root = Math.sqrt(q[0][0].length);
  q.forEach((qb, b) => {
    const p = matmul(qb, transpose(k[b])).map((row) => softmax(row.map((s) => s / root)));
    dv.push(matmul(transpose(p), dout[b]));
    const dp = matmul(dout[b], transpose(v[b]));
    const ds = dp.map((row, i) => {
      const dot = row.reduce((s, g, j) => s + g * p[i][j], 0);
      return row.map((g, j) => p[i][j] * (g - dot));
    });
    dq.push(matmul(ds, k[b]));
    dk.push(matmul(transpose(ds), qb));
  });
  return { dq, dk, dv };
}
