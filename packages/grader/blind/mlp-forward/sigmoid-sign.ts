// wrong: the exponent of the sigmoid has the wrong sign
import { matmul } from 'nd';

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(z));
}

function applyActivation(z: Matrix, activation: Activation): Matrix {
  if (activation === 'linear') return z;
  const f = activation === 'sigmoid' ? sigmoid : activation === 'tanh' ? Math.tanh : (v: number) => Math.max(0, v);
  return z.map((row) => row.map((v) => f(v)));
}

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let out = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(out, w).map((row) => row.map((v, j) => v + b[j]));
    out = applyActivation(z, activation);
  }
  return out;
}
