// wrong: the second normalisation uses gamma and beta of the first
import { add, matmul, maximum, transpose } from 'nd';

function layerNorm(x: Matrix, gamma: Vector, beta: Vector): Matrix {
  return x.map((row) => {
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const variance = row.reduce((a, b) => a + (b - mean) ** 2, 0) / row.length;
    return row.map((v, j) => gamma[j] * ((v - mean) / Math.sqrt(variance + 1e-5)) + beta[j]);
  });
}

function head(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const a = matmul(q, transpose(k)).map((row) => {
    const s = row.map((e) => e / Math.sqrt(q[0].length));
    const m = Math.max(...s);
    const ex = s.map((e) => Math.exp(e - m));
    const t = ex.reduce((c, d) => c + d, 0);
    return ex.map((e) => e / t);
  });
  return matmul(a, v);
}

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
  return x.map((seq) => {
    const q = matmul(seq, p.wq);
    const k = matmul(seq, p.wk);
    const v = matmul(seq, p.wv);
    const w = q[0].length / heads;
    const parts = Array.from({ length: heads }, (_, h) => {
      const s = (m: Matrix) => m.map((r) => r.slice(h * w, (h + 1) * w));
      return head(s(q), s(k), s(v));
    });
    const mha = matmul(
      seq.map((_, t) => parts.flatMap((part) => part[t])),
      p.wo,
    );
    const y = layerNorm(add(seq, mha), p.gamma1, p.beta1);
    const hidden = maximum(
      matmul(y, p.w1).map((r) => add(r, p.b1)),
      0,
    );
    const z = matmul(hidden, p.w2).map((r) => add(r, p.b2));
    return layerNorm(add(y, z), p.gamma1, p.beta1);
  });
}
