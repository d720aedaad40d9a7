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
    const f = functions[activation];
    // [batch, in]·[in, out] = [batch, out]: b has one number per column, the same for every example.
    h = matmul(h, w).map((row) => row.map((z, j) => f(z + b[j])));
  }
  return h;
}
