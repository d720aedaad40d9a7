// wrong: every step starts from h0, the new state is never carried on
export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  return x.map((sequence, n) => {
    const states: Matrix = [];
    let h = h0[n];
    for (const input of sequence) {
      const next = b.map((bias, j) => {
        let z = bias;
        input.forEach((v, i) => (z += v * wx[i][j]));
        h.forEach((v, i) => (z += v * wh[i][j]));
        return Math.tanh(z);
      });
      states.push(next);
    }
    return states;
  });
}
