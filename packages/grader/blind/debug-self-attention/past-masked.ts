// wrong: the causal mask hides the past instead of the future
export function selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 } {
  const dk = wk[0].length;
  const linear = (seq: Matrix, w: Matrix): Matrix => seq.map((row) => w[0].map((_, c) => row.reduce((s, v, r) => s + v * w[r][c], 0)));
  const out: Tensor3 = [];
  const weights: Tensor3 = [];
  for (const seq of x) {
    const [q, k, v] = [linear(seq, wq), linear(seq, wk), linear(seq, wv)];
    const attention = q.map((qi, i) => {
      const scores = k.map((kj, j) => {
        if (causal && j < i) return -Infinity;
        return qi.reduce((s, e, d) => s + e * kj[d], 0) / Math.sqrt(dk);
      });
      const m = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - m));
      const z = exps.reduce((s, e) => s + e, 0);
      return exps.map((e) => e / z);
    });
    weights.push(attention);
    out.push(attention.map((row) => v[0].map((_, d) => row.reduce((s, a, j) => s + a * v[j][d], 0))));
  }
  return { out, weights };
}
