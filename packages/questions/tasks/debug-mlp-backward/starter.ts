import { map, matmul, mul, scale, sub, sum, transpose } from 'nd';

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  let output = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(output, w).map((row) => row.map((value, j) => value + b[j]));
    output = map(z, functions[activation]);
  }
  const error = sub(output, y);
  const count = y.length * y[0].length;
  const loss = sum(mul(error, error)) / count;

  const grads: { dw: Matrix; db: Vector }[] = [];
  let delta = scale(error, 2 / count);
  for (let l = layers.length - 1; l >= 0; l--) {
    grads.unshift({ dw: matmul(transpose(x), delta), db: delta[0] });
    delta = matmul(delta, transpose(layers[l].w));
  }
  return { loss, grads };
}
