// wrong: the relu of the feed-forward part stands after its second layer instead of its first
import { add, matmul, scale, transpose } from 'nd';

type Block = Parameters<typeof encoderBlock>[1];

function softmaxRows(m: Matrix): Matrix {
  return m.map((r) => {
    const top = Math.max(...r);
    const e = r.map((v) => Math.exp(v - top));
    return scale(e, 1 / e.reduce((a, b) => a + b));
  });
}

function attention(x: Matrix, p: Block, heads: number): Matrix {
  const size = p.wq[0].length / heads;
  const slices = (w: Matrix): Matrix[] => {
    const y = matmul(x, w);
    return Array.from({ length: heads }, (_, h) => y.map((r) => r.slice(h * size, (h + 1) * size)));
  };
  const [q, k, v] = [slices(p.wq), slices(p.wk), slices(p.wv)];
  const outs = q.map((qh, h) => matmul(softmaxRows(scale(matmul(qh, transpose(k[h])), size ** -0.5)), v[h]));
  return matmul(
    x.map((_, t) => outs.map((o) => o[t]).flat()),
    p.wo,
  );
}

function ln(x: Matrix, gamma: Vector, beta: Vector): Matrix {
  return x.map((r) => {
    const m = r.reduce((a, b) => a + b) / r.length;
    const s = Math.sqrt(r.reduce((a, b) => a + (b - m) ** 2, 0) / r.length + 1e-5);
    return r.map((v, j) => ((v - m) / s) * gamma[j] + beta[j]);
  });
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
    const h1 = ln(add(seq, attention(seq, p, heads)), p.gamma1, p.beta1);
    const inner = matmul(h1, p.w1).map((r) => r.map((v, j) => v + p.b1[j]));
    const ff = matmul(inner, p.w2).map((r) => r.map((v, j) => Math.max(0, v + p.b2[j])));
    return ln(add(h1, ff), p.gamma2, p.beta2);
  });
}
