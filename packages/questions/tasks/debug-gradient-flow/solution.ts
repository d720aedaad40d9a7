import { map, matmul, mul, sum, transpose, zeros } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

const slopes: Record<Activation, (h: number) => number> = {
  linear: () => 1,
  sigmoid: (h) => h * (1 - h),
  relu: (h) => (h > 0 ? 1 : 0),
  tanh: (h) => 1 - h * h,
};

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const kept: Matrix[] = [];
  let h = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(h, w).map((row) => row.map((value, j) => value + b[j]));
    h = map(z, functions[activation]);
    // The slopes below are written in terms of the output, φ′ = h(1 − h) for sigmoid, so outputs have to be kept.
    kept.push(h);
  }
  // The mean runs over the batch and over the units.
  let gradient: Matrix = map(h, () => 1 / (h.length * h[0].length));
  const norms = zeros(layers.length);
  for (let l = layers.length - 1; l >= 0; l--) {
    gradient = mul(gradient, map(kept[l], slopes[layers[l].activation]));
    norms[l] = Math.sqrt(sum(mul(gradient, gradient)));
    gradient = matmul(gradient, transpose(layers[l].w));
  }
  return norms;
}
