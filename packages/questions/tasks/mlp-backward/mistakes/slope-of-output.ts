import { colSums, map, matmul, mul, scale, sub, sum, transpose } from 'nd';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const activations: Record<Activation, { value: (z: number) => number; slope: (z: number) => number }> = {
  linear: { value: (z) => z, slope: () => 1 },
  sigmoid: { value: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const hs = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(hs[hs.length - 1], w).map((row) => row.map((value, j) => value + b[j]));
    hs.push(map(z, activations[activation].value));
  }

  const error = sub(hs[layers.length], y);
  const count = y.length * y[0].length;
  const loss = sum(mul(error, error)) / count;

  const grads: { dw: Matrix; db: Vector }[] = [];
  let dh = scale(error, 2 / count);
  for (let l = layers.length - 1; l >= 0; l--) {
    const { w, activation } = layers[l];
    const dz = mul(dh, map(hs[l + 1], activations[activation].slope));
    grads.unshift({ dw: matmul(transpose(hs[l]), dz), db: colSums(dz) });
    dh = matmul(dz, transpose(w));
  }
  return { loss, grads };
}
