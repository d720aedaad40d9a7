import { add, map, matmul, zeros } from 'nd';

interface Cell {
  wx: Matrix;
  wh: Matrix;
  b: Vector;
}

/** Every state of one cell that reads each sequence from its first element to its last. */
function statesOf(x: Tensor3, { wx, wh, b }: Cell): Tensor3 {
  const states: Tensor3 = x.map(() => []);
  let h = zeros(x.length, b.length);
  for (let t = 0; t < x[0].length; t++) {
    const input = x.map((sequence) => sequence[t]);
    const z = add(matmul(input, wx), matmul(h, wh)).map((row) => add(row, b));
    h = map(z, Math.tanh);
    h.forEach((row, n) => states[n].push(row));
  }
  return states;
}

const reversed = (sequences: Tensor3): Tensor3 => sequences.map((sequence) => sequence.toReversed());

export function biRnn(x: Tensor3, fwd: Cell, bwd: Cell): Tensor3 {
  const forward = statesOf(x, fwd);
  // The backward cell reads the reversed sequences; reversing its states again puts each at the step it has just read.
  const backward = reversed(statesOf(reversed(x), bwd));
  return forward.map((states, n) => states.map((h, t) => [...h, ...backward[n][t]]));
}
