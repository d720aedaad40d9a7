// wrong: returns the norms of the gradients of the weights instead of the pre-activations
import { matmul, transpose } from 'nd';

function act(kind: Activation, z: number): { value: number; slope: number } {
  switch (kind) {
    case 'sigmoid': {
      const s = 1 / (1 + Math.exp(-z));
      return { value: s, slope: s * (1 - s) };
    }
    case 'tanh': {
      const t = Math.tanh(z);
      return { value: t, slope: 1 - t * t };
    }
    case 'relu':
      return z > 0 ? { value: z, slope: 1 } : { value: 0, slope: 0 };
    default:
      return { value: z, slope: 1 };
  }
}

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const inputs: Matrix[] = [];
  const slopes: Matrix[] = [];
  let h = x;
  layers.forEach((layer) => {
    inputs.push(h);
    const z = matmul(h, layer.w).map((row) => row.map((v, j) => act(layer.activation, v + layer.b[j])));
    slopes.push(z.map((row) => row.map((c) => c.slope)));
    h = z.map((row) => row.map((c) => c.value));
  });
  let grad: Matrix = h.map((row) => row.map(() => 1 / (h.length * row.length)));
  const result: Vector = new Array<number>(layers.length).fill(0);
  for (let l = layers.length - 1; l >= 0; l--) {
    const delta = grad.map((row, i) => row.map((v, j) => v * slopes[l][i][j]));
    const dw = matmul(transpose(inputs[l]), delta);
    result[l] = Math.sqrt(dw.flat().reduce((s, v) => s + v * v, 0));
    grad = matmul(delta, transpose(layers[l].w));
  }
  return result;
}
