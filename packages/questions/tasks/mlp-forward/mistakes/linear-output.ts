import { map, matmul } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  layers.forEach(({ w, b, activation }, l) => {
    const z = matmul(h, w).map((row) => row.map((value, j) => value + b[j]));
    h = l < layers.length - 1 ? map(z, functions[activation]) : z;
  });
  return h;
}
