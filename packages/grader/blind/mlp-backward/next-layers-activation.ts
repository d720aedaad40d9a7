// wrong: for the hidden layers the derivative of the following layer's kind of activation is used
import { colSums, matmul, transpose } from 'nd';

const fn = {
  linear: (z: number) => z,
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  relu: (z: number) => Math.max(0, z),
  tanh: (z: number) => Math.tanh(z),
};
const prime = {
  linear: () => 1,
  sigmoid: (z: number) => fn.sigmoid(z) * (1 - fn.sigmoid(z)),
  relu: (z: number) => (z > 0 ? 1 : 0),
  tanh: (z: number) => 1 - Math.tanh(z) ** 2,
};

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const L = layers.length;
  const as: Matrix[] = [x];
  const zs: Matrix[] = [];
  for (let l = 0; l < L; l++) {
    const { w, b, activation } = layers[l];
    zs.push(matmul(as[l], w).map((row) => row.map((v, j) => v + b[j])));
    as.push(zs[l].map((row) => row.map((v) => fn[activation](v))));
  }
  const total = y.length * y[0].length;
  const err = as[L].map((row, i) => row.map((v, j) => v - y[i][j]));
  const loss = err.flat().reduce((s, e) => s + e * e, 0) / total;

  // delta of the output layer
  let delta = err.map((row, i) => row.map((e, j) => ((2 * e) / total) * prime[layers[L - 1].activation](zs[L - 1][i][j])));
  const grads = new Array<{ dw: Matrix; db: Vector }>(L);
  for (let l = L - 1; l >= 0; l--) {
    grads[l] = { dw: matmul(transpose(as[l]), delta), db: colSums(delta) };
    if (l > 0) {
      const back = matmul(delta, transpose(layers[l].w));
      delta = back.map((row, i) => row.map((g, j) => g * prime[layers[l].activation](zs[l - 1][i][j])));
    }
  }
  return { loss, grads };
}
