// wrong: the longest length of the batch is used for every sample
export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  const valid = Math.max(...lengths);
  const root = Math.sqrt(q[0][0].length);
  const out: Tensor3 = [];
  for (let b = 0; b < q.length; b++) {
    out.push(
      q[b].map((query) => {
        const scores: Vector = [];
        for (let j = 0; j < k[b].length; j++) {
          let dot = 0;
          for (let d = 0; d < query.length; d++) dot += query[d] * k[b][j][d];
          scores.push(j < valid ? dot / root : -Infinity);
        }
        const max = Math.max(...scores);
        const exps = scores.map((s) => Math.exp(s - max));
        const sum = exps.reduce((a, e) => a + e, 0);
        const context: Vector = v[b][0].map(() => 0);
        exps.forEach((e, j) => v[b][j].forEach((value, d) => (context[d] += (e / sum) * value)));
        return context;
      }),
    );
  }
  return out;
}
