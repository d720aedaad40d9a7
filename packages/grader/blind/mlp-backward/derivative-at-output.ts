// wrong: the derivative formulas apply the sigmoid and tanh again to values that are already activated
import { colSums, matmul, transpose } from 'nd';

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function act(z: number, kind: Activation): number {
  if (kind === 'sigmoid') return sigmoid(z);
  if (kind === 'tanh') return Math.tanh(z);
  if (kind === 'relu') return z > 0 ? z : 0;
  return z;
}

function actPrime(z: number, kind: Activation): number {
  if (kind === 'sigmoid') return sigmoid(z) * (1 - sigmoid(z));
  if (kind === 'tanh') return 1 - Math.tanh(z) ** 2;
  if (kind === 'relu') return z > 0 ? 1 : 0;
  return 1;
}

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const cache: Matrix[] = [x];
  for (const layer of layers) {
    const prev = cache[cache.length - 1];
    const z = matmul(prev, layer.w);
    cache.push(z.map((row) => row.map((v, j) => act(v + layer.b[j], layer.activation))));
  }
  const pred = cache[cache.length - 1];
  const n = pred.length * pred[0].length;
  let loss = 0;
  let da: Matrix = [];
  for (let i = 0; i < pred.length; i++) {
    da.push([]);
    for (let j = 0; j < pred[0].length; j++) {
      const e = pred[i][j] - y[i][j];
      loss += (e * e) / n;
      da[i].push((2 * e) / n);
    }
  }
  const grads: { dw: Matrix; db: Vector }[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l];
    const dz = da.map((row, i) => row.map((g, j) => g * actPrime(cache[l + 1][i][j], layer.activation)));
    grads.push({ dw: matmul(transpose(cache[l]), dz), db: colSums(dz) });
    da = matmul(dz, transpose(layer.w));
  }
  return { loss, grads: grads.reverse() };
}
