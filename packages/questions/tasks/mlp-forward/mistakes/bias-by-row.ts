import { matmul } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { w, b, activation } of layers) {
    h = matmul(h, w).map((row, i) => row.map((z) => functions[activation](z + b[i])));
  }
  return h;
}
