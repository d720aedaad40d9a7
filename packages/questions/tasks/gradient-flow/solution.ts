import { map, matmul, mul, sum, transpose, zeros } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

/** Slopes in terms of the output h = φ(z). */
const slopes: Record<Activation, (h: number) => number> = {
  linear: () => 1,
  sigmoid: (h) => h * (1 - h),
  relu: (h) => (h > 0 ? 1 : 0),
  tanh: (h) => 1 - h * h,
};

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const outputs: Matrix[] = [];
  for (const { w, b, activation } of layers) {
    const z = matmul(outputs[outputs.length - 1] ?? x, w).map((row) => row.map((value, j) => value + b[j]));
    outputs.push(map(z, functions[activation]));
  }
  const last = outputs[outputs.length - 1];
  // The mean of all outputs has the same slope with respect to each of them.
  let dh: Matrix = map(last, () => 1 / (last.length * last[0].length));
  const norms = zeros(layers.length);
  for (let l = layers.length - 1; l >= 0; l--) {
    // Each layer contributes two factors: the slope of its activation here, its weights on the way to the layer before.
    const dz = mul(dh, map(outputs[l], slopes[layers[l].activation]));
    norms[l] = Math.sqrt(sum(mul(dz, dz)));
    dh = matmul(dz, transpose(layers[l].w));
  }
  return norms;
}
