import { add, map, matmul, scale, transpose } from 'nd';

const eps = 1e-5;

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
  return x.map((tokens) => {
    // What went into a sub-layer is added to what comes out of it, before the normalisation.
    const attended = layerNorm(add(tokens, multiHead(tokens, p.wq, p.wk, p.wv, p.wo, heads)), p.gamma1, p.beta1);
    const hidden = map(dense(attended, p.w1, p.b1), (value) => Math.max(0, value));
    return layerNorm(add(attended, dense(hidden, p.w2, p.b2)), p.gamma2, p.beta2);
  });
}

function multiHead(tokens: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, w));
  const width = q[0].length / heads;
  const outputs = Array.from({ length: heads }, (_, h) => {
    const [queries, keys, values] = [q, k, v].map((m) => m.map((row) => row.slice(h * width, (h + 1) * width)));
    // Queries on the left: row i holds the scores of query i.
    const weights = scale(matmul(queries, transpose(keys)), 1 / Math.sqrt(width)).map(softmax);
    return matmul(weights, values);
  });
  const concatenated = tokens.map((_, i) => outputs.flatMap((output) => output[i]));
  return matmul(concatenated, wo);
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

const dense = (x: Matrix, w: Matrix, b: Vector): Matrix => matmul(x, w).map((row) => add(row, b));

function layerNorm(x: Matrix, gamma: Vector, beta: Vector): Matrix {
  return x.map((row) => {
    const mean = row.reduce((total, value) => total + value, 0) / row.length;
    const variance = row.reduce((total, value) => total + (value - mean) ** 2, 0) / row.length;
    return row.map((value, j) => (gamma[j] * (value - mean)) / Math.sqrt(variance + eps) + beta[j]);
  });
}
