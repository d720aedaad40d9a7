// wrong: the gradient of the squared error lacks its factor of 2
import { colSums, matmul, transpose } from 'nd';

const f = (k: Activation, z: number): number =>
  k === 'sigmoid' ? 1 / (1 + Math.exp(-z)) : k === 'tanh' ? Math.tanh(z) : k === 'relu' ? Math.max(0, z) : z;

// derivative in terms of the output
const df = (k: Activation, a: number): number =>
  k === 'sigmoid' ? a * (1 - a) : k === 'tanh' ? 1 - a * a : k === 'relu' ? (a > 0 ? 1 : 0) : 1;

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const a: Matrix[] = [x];
  for (const { w, b, activation } of layers) {
    a.push(matmul(a[a.length - 1], w).map((r) => r.map((v, j) => f(activation, v + b[j]))));
  }
  const out = a[layers.length];
  const count = y.length * y[0].length;
  let loss = 0;
  out.forEach((r, i) => r.forEach((v, j) => (loss += (v - y[i][j]) ** 2 / count)));

  let grad = out.map((r, i) => r.map((v, j) => (v - y[i][j]) / count));
  const grads: { dw: Matrix; db: Vector }[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const delta = grad.map((r, i) => r.map((g, j) => g * df(layers[l].activation, a[l + 1][i][j])));
    grads.unshift({ dw: matmul(transpose(a[l]), delta), db: colSums(delta) });
    grad = matmul(delta, transpose(layers[l].w));
  }
  return { loss, grads };
}
