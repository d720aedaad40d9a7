// wrong: the bias is chosen by the sample instead of the unit
import { map, matmul } from 'nd';

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let a = x;
  for (const layer of layers) {
    const z = matmul(a, layer.w);
    for (let i = 0; i < z.length; i++) {
      for (let j = 0; j < z[i].length; j++) {
        z[i][j] += layer.b[i % layer.b.length];
      }
    }
    switch (layer.activation) {
      case 'linear':
        a = z;
        break;
      case 'relu':
        a = map(z, (v) => Math.max(v, 0));
        break;
      case 'tanh':
        a = map(z, (v) => Math.tanh(v));
        break;
      case 'sigmoid':
        a = map(z, (v) => 1 / (1 + Math.exp(-v)));
        break;
    }
  }
  return a;
}
