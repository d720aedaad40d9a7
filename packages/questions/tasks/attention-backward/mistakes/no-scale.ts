import { matmul, scale, transpose } from 'nd';

export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const parts = q.map((queries, b) => oneSequence(queries, k[b], v[b], dout[b]));
  return { dq: parts.map((part) => part.dq), dk: parts.map((part) => part.dk), dv: parts.map((part) => part.dv) };
}

function oneSequence(q: Matrix, k: Matrix, v: Matrix, dout: Matrix): { dq: Matrix; dk: Matrix; dv: Matrix } {
  const factor = 1 / Math.sqrt(q[0].length);
  const weights = scale(matmul(q, transpose(k)), factor).map(softmax);
  const dv = matmul(transpose(weights), dout);
  const dweights = matmul(dout, transpose(v));
  const dscores = weights.map((row, i) => softmaxBackward(row, dweights[i]));
  return { dq: matmul(dscores, k), dk: matmul(transpose(dscores), q), dv };
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((score) => Math.exp(score - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

function softmaxBackward(y: Vector, dy: Vector): Vector {
  const mean = y.reduce((total, value, j) => total + value * dy[j], 0);
  return y.map((value, j) => value * (dy[j] - mean));
}
