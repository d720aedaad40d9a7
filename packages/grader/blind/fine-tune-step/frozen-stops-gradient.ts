// wrong: back-propagation stops at the first frozen layer it meets, so trainable layers below it never move
import { colSums, matmul, transpose } from 'nd';

const act = {
  linear: { f: (z: number) => z, d: (_a: number) => 1 },
  sigmoid: { f: (z: number) => 1 / (1 + Math.exp(-z)), d: (a: number) => a * (1 - a) },
  tanh: { f: (z: number) => Math.tanh(z), d: (a: number) => 1 - a * a },
  relu: { f: (z: number) => Math.max(0, z), d: (a: number) => (a > 0 ? 1 : 0) },
};

export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  const a: Matrix[] = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(a[a.length - 1], w);
    a.push(z.map((row) => row.map((v, j) => act[activation].f(v + b[j]))));
  }
  const n = y.length * y[0].length;
  let grad = a[layers.length].map((row, i) => row.map((v, j) => (2 * (v - y[i][j])) / n));
  const result = [...layers];
  for (let l = layers.length - 1; l >= 0; l--) {
    if (frozen[l]) break;
    const { w, b, activation } = layers[l];
    const delta = grad.map((row, i) => row.map((g, j) => g * act[activation].d(a[l + 1][i][j])));
    const dw = matmul(transpose(a[l]), delta);
    const db = colSums(delta);
    grad = matmul(delta, transpose(w));
    result[l] = {
      w: w.map((row, i) => row.map((v, j) => v - lr * dw[i][j])),
      b: b.map((v, j) => v - lr * db[j]),
      activation,
    };
  }
  return result;
}
