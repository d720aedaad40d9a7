import { add, map, matmul } from 'nd';

export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const states: Tensor3 = x.map(() => []);
  for (let t = 0; t < x[0].length; t++) {
    const input = x.map((sequence) => sequence[t]);
    const z = add(matmul(input, wx), matmul(h0, wh)).map((row) => add(row, b));
    map(z, Math.tanh).forEach((row, n) => states[n].push(row));
  }
  return states;
}
