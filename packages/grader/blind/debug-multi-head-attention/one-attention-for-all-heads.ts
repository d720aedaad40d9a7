// wrong: the scores of each head are the dot product over all features, so all heads attend alike
export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const times = (a: Matrix, b: Matrix): Matrix => a.map((r) => b[0].map((_, j) => r.reduce((s, v, i) => s + v * b[i][j], 0)));
  return x.map((seq) => {
    const q = times(seq, wq);
    const k = times(seq, wk);
    const v = times(seq, wv);
    const D = q[0].length;
    const size = D / heads;
    const context: Matrix = seq.map(() => new Array<number>(D).fill(0));
    for (let h = 0; h < heads; h++) {
      for (let i = 0; i < seq.length; i++) {
        const scores: Vector = [];
        for (let j = 0; j < seq.length; j++) {
          let s = 0;
          for (let d = 0; d < D; d++) s += q[i][d] * k[j][d];
          scores.push(s / Math.sqrt(size));
        }
        const max = Math.max(...scores);
        let z = 0;
        for (const s of scores) z += Math.exp(s - max);
        for (let j = 0; j < seq.length; j++) {
          const w = Math.exp(scores[j] - max) / z;
          for (let d = h * size; d < (h + 1) * size; d++) context[i][d] += w * v[j][d];
        }
      }
    }
    return times(context, wo);
  });
}
