import { colSums, map, matmul, mul, scale, sub, sum, transpose } from 'nd';

/** The slopes are written with the output h = φ(z), so that no pre-activation needs to be kept. */
const activations: Record<Activation, { value: (z: number) => number; slope: (h: number) => number }> = {
  linear: { value: (z) => z, slope: () => 1 },
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (h) => h * (1 - h) },
  relu: { value: (z) => Math.max(0, z), slope: (h) => (h > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (h) => 1 - h * h },
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  // hs[l] is what layer l receives, hs[l + 1] what it puts out.
  const hs = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(hs[hs.length - 1], w).map((row) => row.map((value, j) => value + b[j]));
    hs.push(map(z, activations[activation].value));
  }

  // The mean runs over all elements, so every one of them carries the factor 2/count.
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
