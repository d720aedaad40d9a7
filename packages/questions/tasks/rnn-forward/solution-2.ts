/** One sequence at a time, as a scan: examples share the weights and nothing else. */
export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const step = (input: Vector, h: Vector): Vector =>
    b.map((bias, j) => {
      const fromInput = input.reduce((sum, value, i) => sum + value * wx[i][j], bias);
      return Math.tanh(h.reduce((sum, value, k) => sum + value * wh[k][j], fromInput));
    });
  return x.map((sequence, n) => {
    let h = h0[n];
    return sequence.map((input) => (h = step(input, h)));
  });
}
