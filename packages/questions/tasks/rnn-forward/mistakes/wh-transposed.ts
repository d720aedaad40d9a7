import { add, map, matmul, transpose } from 'nd';

export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const states: Tensor3 = x.map(() => []);
  let h = h0;
  for (let t = 0; t < x[0].length; t++) {
    const input = x.map((sequence) => sequence[t]);
    const z = add(matmul(input, wx), matmul(h, transpose(wh))).map((row) => add(row, b));
    h = map(z, Math.tanh);
    h.forEach((row, n) => states[n].push(row));
  }
  return states;
}
