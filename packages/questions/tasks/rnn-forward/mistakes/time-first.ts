import { add, map, matmul } from 'nd';

export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const states: Tensor3 = [];
  let h = h0;
  for (let t = 0; t < x[0].length; t++) {
    const input = x.map((sequence) => sequence[t]);
    const z = add(matmul(input, wx), matmul(h, wh)).map((row) => add(row, b));
    h = map(z, Math.tanh);
    states.push(h);
  }
  return states;
}
