export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  const step = (input: Vector, h: Vector): Vector =>
    b.map((bias, j) => {
      const fromInput = input.reduce((sum, value, i) => sum + value * wx[i][j], bias);
      return Math.tanh(h.reduce((sum, value, k) => sum + value * wh[k][j], fromInput));
    });
  let h = b.map(() => 0);
  const outputs = chunks.map((chunk, i) => {
    if (resetBefore[i]) h = b.map(() => 0);
    return chunk.map((sequence) => sequence.map((input) => (h = step(input, h))));
  });
  const last = outputs[outputs.length - 1];
  return { outputs, state: last.map((sequence) => sequence[sequence.length - 1]) };
}
