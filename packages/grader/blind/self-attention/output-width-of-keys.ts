// wrong: the loop over the output features runs to the width of the keys, not of the values
export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const B = x.length;
  const T = x[0].length;
  const dk = wq[0].length;

  const project = (row: Vector, w: Matrix): Vector => w[0].map((_, j) => row.reduce((s, v, i) => s + v * w[i][j], 0));

  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  for (let b = 0; b < B; b++) {
    const q = x[b].map((r) => project(r, wq));
    const k = x[b].map((r) => project(r, wk));
    const v = x[b].map((r) => project(r, wv));
    const outB: Matrix = [];
    const weightsB: Matrix = [];
    for (let i = 0; i < T; i++) {
      const last = causal ? i : T - 1;
      const scores: Vector = [];
      for (let j = 0; j <= last; j++) {
        let s = 0;
        for (let d = 0; d < dk; d++) s += q[i][d] * k[j][d];
        scores.push(s / Math.sqrt(dk));
      }
      const m = Math.max(...scores);
      const e = scores.map((s) => Math.exp(s - m));
      const total = e.reduce((a, c) => a + c, 0);
      const w: Vector = new Array<number>(T).fill(0);
      e.forEach((val, j) => (w[j] = val / total));
      const o: Vector = [];
      for (let d = 0; d < dk; d++) {
        let acc = 0;
        for (let j = 0; j < T; j++) acc += w[j] * v[j][d];
        o.push(acc);
      }
      weightsB.push(w);
      outB.push(o);
    }
    out.push(outB);
    weights.push(weightsB);
  }
  return { out, weights };
}
