// wrong: starts from the sum of the outputs instead of their mean
import { matmul, transpose } from 'nd';

const f: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};
const df: Record<Activation, (z: number) => number> = {
  linear: () => 1,
  sigmoid: (z) => f.sigmoid(z) * (1 - f.sigmoid(z)),
  relu: (z) => (z > 0 ? 1 : 0),
  tanh: (z) => 1 - Math.tanh(z) ** 2,
};

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  let a = x;
  const zs = layers.map(({ w, b, activation }) => {
    const z = matmul(a, w).map((r) => r.map((v, j) => v + b[j]));
    a = z.map((r) => r.map((v) => f[activation](v)));
    return z;
  });
  let g = a.map((r) => r.map(() => 1));
  const norms: Vector = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const delta = g.map((r, i) => r.map((v, j) => v * df[layers[l].activation](zs[l][i][j])));
    norms.unshift(Math.hypot(...delta.flat()));
    g = matmul(delta, transpose(layers[l].w));
  }
  return norms;
}
