import { map, matmul } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  return layers.reduce((h, { w, activation }) => map(matmul(h, w), functions[activation]), x);
}
