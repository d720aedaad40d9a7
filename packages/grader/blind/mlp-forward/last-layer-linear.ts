// wrong: the activation of the last layer is skipped, as if the output were always linear
import { matmul } from 'nd';

function act(kind: Activation, z: number): number {
  switch (kind) {
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z));
    case 'relu':
      return Math.max(0, z);
    case 'tanh':
      return Math.tanh(z);
    default:
      return z;
  }
}

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  layers.forEach((layer, l) => {
    const z = matmul(h, layer.w).map((row) => row.map((v, j) => v + layer.b[j]));
    const isLast = l === layers.length - 1;
    h = isLast ? z : z.map((row) => row.map((v) => act(layer.activation, v)));
  });
  return h;
}
