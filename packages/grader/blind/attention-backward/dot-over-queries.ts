// wrong: the dot product in the softmax's gradient is summed over the queries of a key instead of the keys of a query
export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const B = q.length;
  const Tq = q[0].length;
  const Tk = k[0].length;
  const D = q[0][0].length;
  const Dv = v[0][0].length;
  const s = 1 / Math.sqrt(D);
  const like = (t: Tensor3): Tensor3 => t.map((m) => m.map((r) => r.map(() => 0)));
  const dq = like(q);
  const dk = like(k);
  const dv = like(v);

  for (let b = 0; b < B; b++) {
    const p: Matrix = [];
    const dp: Matrix = [];
    for (let i = 0; i < Tq; i++) {
      const scores: Vector = [];
      const grads: Vector = [];
      for (let j = 0; j < Tk; j++) {
        let dot = 0;
        for (let d = 0; d < D; d++) dot += q[b][i][d] * k[b][j][d];
        scores.push(dot * s);
        let g = 0;
        for (let d = 0; d < Dv; d++) g += dout[b][i][d] * v[b][j][d];
        grads.push(g);
      }
      const max = Math.max(...scores);
      const exps = scores.map((x) => Math.exp(x - max));
      const sum = exps.reduce((a, c) => a + c, 0);
      p.push(exps.map((x) => x / sum));
      dp.push(grads);
    }
    for (let j = 0; j < Tk; j++) {
      let inner = 0;
      for (let i = 0; i < Tq; i++) inner += p[i][j] * dp[i][j];
      for (let i = 0; i < Tq; i++) {
        const ds = p[i][j] * (dp[i][j] - inner) * s;
        for (let d = 0; d < D; d++) {
          dq[b][i][d] += ds * k[b][j][d];
          dk[b][j][d] += ds * q[b][i][d];
        }
        for (let d = 0; d < Dv; d++) dv[b][j][d] += p[i][j] * dout[b][i][d];
      }
    }
  }
  return { dq, dk, dv };
}
