import { colSums, map, matmul, mul, scale, sub, transpose } from 'nd';

const activations: Record<Activation, { value: (z: number) => number; slope: (h: number) => number }> = {
  linear: { value: (z) => z, slope: () => 1 },
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (h) => h * (1 - h) },
  relu: { value: (z) => Math.max(0, z), slope: (h) => (h > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (h) => 1 - h * h },
};

export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  const hs = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(hs[hs.length - 1], w).map((row) => row.map((value, j) => value + b[j]));
    hs.push(map(z, activations[activation].value));
  }

  const tuned = [...layers];
  let dh = scale(sub(hs[layers.length], y), 2 / (y.length * y[0].length));
  for (let l = layers.length - 1; l >= 0; l--) {
    const { w, b, activation } = layers[l];
    const dz = mul(dh, map(hs[l + 1], activations[activation].slope));
    dh = matmul(dz, transpose(w));
    if (!frozen[l]) continue;
    tuned[l] = {
      w: sub(w, scale(matmul(transpose(hs[l]), dz), lr)),
      b: sub(b, scale(colSums(dz), lr)),
      activation,
    };
  }
  return tuned;
}
