// wrong: the gradient passes back through the weights that were just updated
import { add, colSums, map, matmul, mul, scale, sub, transpose } from 'nd';

function activate(z: Matrix, kind: Activation): Matrix {
  if (kind === 'relu') return map(z, (v) => Math.max(v, 0));
  if (kind === 'tanh') return map(z, Math.tanh);
  if (kind === 'sigmoid') return map(z, (v) => 1 / (1 + Math.exp(-v)));
  return z;
}

function derivative(a: Matrix, kind: Activation): Matrix {
  if (kind === 'relu') return map(a, (v) => (v > 0 ? 1 : 0));
  if (kind === 'tanh') return map(a, (v) => 1 - v * v);
  if (kind === 'sigmoid') return map(a, (v) => v * (1 - v));
  return map(a, () => 1);
}

export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  const outputs: Matrix[] = [x];
  layers.forEach(({ w, b, activation }, l) => {
    const z = matmul(outputs[l], w).map((row) => add(row, b));
    outputs.push(activate(z, activation));
  });

  const updated = layers.slice();
  let upstream = scale(sub(outputs[layers.length], y), 2 / (y.length * y[0].length));
  for (let l = layers.length - 1; l >= 0; l--) {
    const dz = mul(upstream, derivative(outputs[l + 1], layers[l].activation));
    if (!frozen[l]) {
      updated[l] = {
        w: sub(layers[l].w, scale(matmul(transpose(outputs[l]), dz), lr)),
        b: sub(layers[l].b, scale(colSums(dz), lr)),
        activation: layers[l].activation,
      };
    }
    upstream = matmul(dz, transpose(updated[l].w));
  }
  return updated;
}
