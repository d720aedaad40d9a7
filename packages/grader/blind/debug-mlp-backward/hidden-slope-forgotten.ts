// wrong: between the layers the gradient is not multiplied by the derivative of the hidden activation
import { colSums, matmul, mul, sub, sum, transpose, map } from 'nd';

const act: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: (z) => Math.tanh(z),
};

function slope(kind: Activation, a: Matrix): Matrix {
  if (kind === 'sigmoid') return map(a, (v) => v * (1 - v));
  if (kind === 'tanh') return map(a, (v) => 1 - v * v);
  if (kind === 'relu') return map(a, (v) => (v > 0 ? 1 : 0));
  return map(a, () => 1);
}

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const as: Matrix[] = [x];
  layers.forEach((layer, l) => {
    as.push(matmul(as[l], layer.w).map((row) => row.map((v, j) => act[layer.activation](v + layer.b[j]))));
  });
  const L = layers.length;
  const diff = sub(as[L], y);
  const n = y.length * y[0].length;
  const loss = sum(mul(diff, diff)) / n;
  let delta = mul(
    map(diff, (d) => (2 * d) / n),
    slope(layers[L - 1].activation, as[L]),
  );
  const grads: { dw: Matrix; db: Vector }[] = [];
  for (let l = L - 1; l >= 0; l--) {
    grads.unshift({ dw: matmul(transpose(as[l]), delta), db: colSums(delta) });
    if (l > 0) delta = matmul(delta, transpose(layers[l].w));
  }
  return { loss, grads };
}
