// wrong: returns the states as [T, B, H] instead of [B, T, H]
import { add, map, matmul } from 'nd';

export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const T = x[0].length;
  const states: Tensor3 = [];
  let h = h0;
  for (let t = 0; t < T; t++) {
    const xt = x.map((seq) => seq[t]);
    const z = add(matmul(xt, wx), matmul(h, wh));
    h = map(
      z.map((row) => row.map((v, j) => v + b[j])),
      Math.tanh,
    );
    states.push(h);
  }
  return states;
}
