import { colSums, map, matmul, mul, scale, sub, sum, transpose } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

/** Slopes of the activations, from their outputs. */
const slopes: Record<Activation, (h: number) => number> = {
  linear: () => 1,
  sigmoid: (h) => h * (1 - h),
  relu: (h) => (h > 0 ? 1 : 0),
  tanh: (h) => 1 - h * h,
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  // What enters each layer is kept: its weight gradient needs it. The last entry is the output.
  const inputs = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(inputs[inputs.length - 1], w).map((row) => row.map((value, j) => value + b[j]));
    inputs.push(map(z, functions[activation]));
  }
  const error = sub(inputs[layers.length], y);
  const count = y.length * y[0].length;
  const loss = sum(mul(error, error)) / count;

  const grads: { dw: Matrix; db: Vector }[] = [];
  let upstream = scale(error, 2 / count);
  for (let l = layers.length - 1; l >= 0; l--) {
    // From the layer's output back to its pre-activation.
    const delta = mul(upstream, map(inputs[l + 1], slopes[layers[l].activation]));
    // All rows were given the same bias.
    grads.unshift({ dw: matmul(transpose(inputs[l]), delta), db: colSums(delta) });
    upstream = matmul(delta, transpose(layers[l].w));
  }
  return { loss, grads };
}
