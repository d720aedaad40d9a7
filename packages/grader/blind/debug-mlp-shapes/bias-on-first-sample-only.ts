// wrong: the bias reaches the first sample of the batch only
import { map, matmul, maximum } from 'nd';

function activate(m: Matrix, kind: Activation): Matrix {
  if (kind === 'linear') return m;
  if (kind === 'relu') return maximum(m, 0);
  return map(m, kind === 'tanh' ? Math.tanh : (v) => 1 / (1 + Math.exp(-v)));
}

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let out = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(out, w);
    const shifted = [z[0].map((v, j) => v + b[j]), ...z.slice(1)];
    out = activate(shifted, activation);
  }
  return out;
}
