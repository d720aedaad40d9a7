// wrong: the second residual adds the block's input again instead of the normalised result of the first half
import { matmul, transpose } from 'nd';

const plus = (a: Matrix, b: Matrix): Matrix => a.map((r, i) => r.map((v, j) => v + b[i][j]));

const layerNorm = (x: Matrix, g: Vector, b: Vector): Matrix =>
  x.map((r) => {
    const mu = r.reduce((s, v) => s + v, 0) / r.length;
    const sd = Math.sqrt(r.reduce((s, v) => s + (v - mu) ** 2, 0) / r.length + 1e-5);
    return r.map((v, j) => (g[j] * (v - mu)) / sd + b[j]);
  });

const attention = (q: Matrix, k: Matrix, v: Matrix): Matrix => {
  const scale = Math.sqrt(q[0].length);
  const weights = matmul(q, transpose(k)).map((r) => {
    const top = Math.max(...r) / scale;
    const e = r.map((s) => Math.exp(s / scale - top));
    const total = e.reduce((s, x) => s + x, 0);
    return e.map((x) => x / total);
  });
  return matmul(weights, v);
};

export function encoderBlock(
  x: Tensor3,
  p: {
    wq: Matrix;
    wk: Matrix;
    wv: Matrix;
    wo: Matrix;
    w1: Matrix;
    b1: Vector;
    w2: Matrix;
    b2: Vector;
    gamma1: Vector;
    beta1: Vector;
    gamma2: Vector;
    beta2: Vector;
  },
  heads: number,
): Tensor3 {
  const width = p.wq[0].length / heads;
  const block = (m: Matrix, h: number): Matrix => m.map((r) => r.slice(h * width, h * width + width));
  const out: Tensor3 = [];
  for (const seq of x) {
    const [q, k, v] = [p.wq, p.wk, p.wv].map((w) => matmul(seq, w));
    let concat: Matrix = seq.map(() => []);
    for (let h = 0; h < heads; h++) {
      const o = attention(block(q, h), block(k, h), block(v, h));
      concat = concat.map((r, t) => [...r, ...o[t]]);
    }
    const y = layerNorm(plus(seq, matmul(concat, p.wo)), p.gamma1, p.beta1);

    const hidden = matmul(y, p.w1).map((r) => r.map((v1, j) => Math.max(0, v1 + p.b1[j])));
    const feed = matmul(hidden, p.w2).map((r) => r.map((v2, j) => v2 + p.b2[j]));
    const sum2 = plus(seq, feed);
    out.push(layerNorm(sum2, p.gamma2, p.beta2));
  }
  return out;
}
