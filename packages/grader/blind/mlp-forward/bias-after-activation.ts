// wrong: the bias is added after the activation instead of before it
import { map, matmul } from 'nd';

const activations: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => (z > 0 ? z : 0),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  return layers.reduce((input, { w, b, activation }) => {
    const activated = map(matmul(input, w), activations[activation]);
    return activated.map((row) => row.map((v, j) => v + b[j]));
  }, x);
}
