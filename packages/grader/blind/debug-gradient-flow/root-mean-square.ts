// wrong: returns the root mean square of the entries instead of the Frobenius norm
import { add, map, matmul, mul, sum, transpose } from 'nd';

function forward(kind: Activation, z: Matrix): Matrix {
  switch (kind) {
    case 'linear':
      return z;
    case 'sigmoid':
      return map(z, (v) => 1 / (1 + Math.exp(-v)));
    case 'relu':
      return map(z, (v) => (v > 0 ? v : 0));
    case 'tanh':
      return map(z, Math.tanh);
  }
}

function slope(kind: Activation, a: Matrix): Matrix {
  switch (kind) {
    case 'linear':
      return map(a, () => 1);
    case 'sigmoid':
      return map(a, (v) => v - v * v);
    case 'relu':
      return map(a, (v) => Math.sign(v));
    case 'tanh':
      return map(a, (v) => 1 - v * v);
  }
}

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const acts: Matrix[] = [x];
  for (const { w, b, activation } of layers) {
    const z = matmul(acts[acts.length - 1], w).map((row) => add(row, b));
    acts.push(forward(activation, z));
  }
  const last = acts[layers.length];
  let grad = map(last, () => 1 / (last.length * last[0].length));
  const norms: Vector = layers.map(() => 0);
  for (let l = layers.length - 1; l >= 0; l--) {
    const delta = mul(grad, slope(layers[l].activation, acts[l + 1]));
    norms[l] = Math.sqrt(sum(mul(delta, delta)) / (delta.length * delta[0].length));
    grad = matmul(delta, transpose(layers[l].w));
  }
  return norms;
}
