// wrong: the gradient divides by the batch size only, though the loss is the mean over all elements
import { colSums, map, matmul, mul, sub, sum, transpose } from 'nd';

function activate(kind: Activation, z: Matrix): Matrix {
  switch (kind) {
    case 'linear':
      return z;
    case 'relu':
      return map(z, (v) => Math.max(0, v));
    case 'sigmoid':
      return map(z, (v) => 1 / (1 + Math.exp(-v)));
    case 'tanh':
      return map(z, Math.tanh);
  }
}

function slope(kind: Activation, z: Matrix): Matrix {
  const a = activate(kind, z);
  switch (kind) {
    case 'linear':
      return map(z, () => 1);
    case 'relu':
      return map(z, (v) => (v > 0 ? 1 : 0));
    case 'sigmoid':
      return map(a, (v) => v * (1 - v));
    case 'tanh':
      return map(a, (v) => 1 - v * v);
  }
}

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const inputs: Matrix[] = [];
  const pre: Matrix[] = [];
  let h = x;
  for (const layer of layers) {
    inputs.push(h);
    const z = matmul(h, layer.w).map((row) => row.map((v, j) => v + layer.b[j]));
    pre.push(z);
    h = activate(layer.activation, z);
  }
  const diff = sub(h, y);
  const batch = y.length;
  const loss = sum(mul(diff, diff)) / (batch * y[0].length);

  let upstream = map(diff, (d) => (2 * d) / batch);
  const grads: { dw: Matrix; db: Vector }[] = new Array(layers.length);
  for (let l = layers.length - 1; l >= 0; l--) {
    const dz = mul(upstream, slope(layers[l].activation, pre[l]));
    grads[l] = { dw: matmul(transpose(inputs[l]), dz), db: colSums(dz) };
    upstream = matmul(dz, transpose(layers[l].w));
  }
  return { loss, grads };
}
