// wrong: the weights of the masked keys are zeroed after the softmax without normalising the rest again
export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  const out: Tensor3 = [];
  for (let b = 0; b < q.length; b++) {
    const rows: Matrix = [];
    for (const query of q[b]) {
      const scores = k[b].map((key) => key.reduce((s, kd, d) => s + kd * query[d], 0) / Math.sqrt(query.length));
      const max = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - max));
      const z = exps.reduce((a, e) => a + e, 0);
      const weights = exps.map((e, j) => (j < lengths[b] ? e / z : 0));
      rows.push(v[b][0].map((_, d) => weights.reduce((s, w, j) => s + w * v[b][j][d], 0)));
    }
    out.push(rows);
  }
  return out;
}
