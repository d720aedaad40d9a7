import { matmul } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let out = x;
  for (const { w, b, activation } of layers) {
    out = matmul(x, w).map((row) => row.map((z, j) => functions[activation](z + b[j])));
  }
  return out;
}
