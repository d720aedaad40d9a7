// wrong: normalises the input of each sub-layer (pre-norm) instead of the sum with the residual
import { add, map, matmul, maximum, transpose } from 'nd';

type Params = {
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
};

function norm(x: Matrix, gamma: Vector, beta: Vector): Matrix {
  return x.map((row) => {
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const variance = row.reduce((a, v) => a + (v - mean) ** 2, 0) / row.length;
    return row.map((v, j) => ((v - mean) / Math.sqrt(variance + 1e-5)) * gamma[j] + beta[j]);
  });
}

function softmax(row: Vector): Vector {
  const m = Math.max(...row);
  const e = row.map((v) => Math.exp(v - m));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}

function mha(x: Matrix, p: Params, heads: number): Matrix {
  const q = matmul(x, p.wq);
  const k = matmul(x, p.wk);
  const v = matmul(x, p.wv);
  const dh = q[0].length / heads;
  const outputs: Matrix[] = [];
  for (let h = 0; h < heads; h++) {
    const cut = (m: Matrix) => m.map((row) => row.slice(h * dh, (h + 1) * dh));
    const scores = map(matmul(cut(q), transpose(cut(k))), (s) => s / Math.sqrt(dh));
    outputs.push(matmul(scores.map(softmax), cut(v)));
  }
  const joined = x.map((_, t) => outputs.flatMap((o) => o[t]));
  return matmul(joined, p.wo);
}

function ffn(x: Matrix, p: Params): Matrix {
  const hidden = maximum(
    matmul(x, p.w1).map((row) => add(row, p.b1)),
    0,
  );
  return matmul(hidden, p.w2).map((row) => add(row, p.b2));
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
    const attended = add(seq, mha(norm(seq, p.gamma1, p.beta1), p, heads));
    return add(attended, ffn(norm(attended, p.gamma2, p.beta2), p));
  });
}
