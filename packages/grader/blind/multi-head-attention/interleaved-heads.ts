// wrong: feature j belongs to head j mod heads, instead of contiguous blocks
import { zeros } from 'nd';

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const project = (m: Matrix, w: Matrix): Matrix => m.map((row) => w[0].map((_, j) => row.reduce((s, v, i) => s + v * w[i][j], 0)));

  return x.map((seq) => {
    const T = seq.length;
    const [q, k, v] = [wq, wk, wv].map((w) => project(seq, w));
    const d = q[0].length;
    const out = zeros(T, d);
    for (let h = 0; h < heads; h++) {
      const pick = (row: Vector): Vector => row.filter((_, j) => j % heads === h);
      for (let i = 0; i < T; i++) {
        const qi = pick(q[i]);
        const scores = k.map((row) => pick(row).reduce((s, kj, j) => s + kj * qi[j], 0) / Math.sqrt(d / heads));
        const top = Math.max(...scores);
        const e = scores.map((s) => Math.exp(s - top));
        const z = e.reduce((a, b) => a + b, 0);
        for (let t = 0; t < T; t++) {
          pick(v[t]).forEach((value, c) => (out[i][c * heads + h] += (e[t] / z) * value));
        }
      }
    }
    return project(out, wo);
  });
}
