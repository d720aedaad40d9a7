import { colSums, map, matmul, mul, scale, sub, sum, transpose } from 'nd';

const activations: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const hs = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(hs[hs.length - 1], w).map((row) => row.map((value, j) => value + b[j]));
    hs.push(map(z, activations[activation]));
  }

  const error = sub(hs[layers.length], y);
  const count = y.length * y[0].length;
  const loss = sum(mul(error, error)) / count;

  const grads: { dw: Matrix; db: Vector }[] = [];
  let dh = scale(error, 2 / count);
  for (let l = layers.length - 1; l >= 0; l--) {
    const dz = dh;
    grads.unshift({ dw: matmul(transpose(hs[l]), dz), db: colSums(dz) });
    dh = matmul(dz, transpose(layers[l].w));
  }
  return { loss, grads };
}
