import { add, map, matmul } from 'nd';

export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const states: Tensor3 = x.map(() => []);
  let h = h0;
  // The steps must be taken one after another: each needs the state of the one before.
  for (let t = 0; t < x[0].length; t++) {
    const input = x.map((sequence) => sequence[t]);
    // The same wx, wh and b at every step; input and state each have a matrix of their own.
    const z = add(matmul(input, wx), matmul(h, wh)).map((row) => add(row, b));
    h = map(z, Math.tanh);
    h.forEach((row, n) => states[n].push(row));
  }
  return states;
}
