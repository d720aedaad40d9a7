// wrong: the backward states stay in the order in which they were computed, not at their own time steps
type Weights = { wx: Matrix; wh: Matrix; b: Vector };

function run(sequence: Matrix, { wx, wh, b }: Weights): Matrix {
  let h: Vector = b.map(() => 0);
  return sequence.map((input) => {
    h = b.map((bias, j) => {
      const fromInput = input.reduce((s, v, i) => s + v * wx[i][j], 0);
      const fromState = h.reduce((s, v, i) => s + v * wh[i][j], 0);
      return Math.tanh(bias + fromInput + fromState);
    });
    return h;
  });
}

export function biRnn(x: Tensor3, fwd: { wx: Matrix; wh: Matrix; b: Vector }, bwd: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3 {
  return x.map((sequence) => {
    const forward = run(sequence, fwd);
    const backward = run([...sequence].reverse(), bwd);
    return sequence.map((_, t) => [...forward[t], ...backward[t]]);
  });
}
