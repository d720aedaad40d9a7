// wrong: reshapes [T, d] straight to [heads, T, d/heads], so that the heads cut up the sequence
import { matmul, transpose } from 'nd';

function reshape(flat: Vector, rows: number, cols: number): Matrix {
  return Array.from({ length: rows }, (_, i) => flat.slice(i * cols, (i + 1) * cols));
}

function attend(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const scale = 1 / Math.sqrt(q[0].length);
  const scores = matmul(q, transpose(k));
  const weights = scores.map((row) => {
    const max = Math.max(...row);
    const exps = row.map((s) => Math.exp((s - max) * scale));
    const sum = exps.reduce((a, b) => a + b, 0);
    return exps.map((e) => e / sum);
  });
  return matmul(weights, v);
}

export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const T = x[0].length;
  const d = wq[0].length;
  const dh = d / heads;
  const split = (m: Matrix): Tensor3 => {
    const flat = m.flat();
    return Array.from({ length: heads }, (_, h) => reshape(flat.slice(h * T * dh, (h + 1) * T * dh), T, dh));
  };
  return x.map((seq) => {
    const q = split(matmul(seq, wq));
    const k = split(matmul(seq, wk));
    const v = split(matmul(seq, wv));
    const heads3 = q.map((qh, h) => attend(qh, k[h], v[h]));
    return matmul(reshape(heads3.flat(2), T, d), wo);
  });
}
