import { colSums, map, matmul, mul, scale, sub, sum, transpose } from 'nd';

const activations: Record<Activation, { value: (z: number) => number; slope: (h: number) => number }> = {
  linear: { value: (z) => z, slope: () => 1 },
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (h) => h * (1 - h) },
  relu: { value: (z) => Math.max(0, z), slope: (h) => (h > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (h) => 1 - h * h },
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
  for (let l = 0; l < layers.length; l++) {
    const { w, activation } = layers[l];
    const dz = mul(dh, map(hs[l + 1], activations[activation].slope));
    grads.push({ dw: matmul(transpose(hs[l]), dz), db: colSums(dz) });
    dh = matmul(dz, transpose(w));
  }
  return { loss, grads };
}
