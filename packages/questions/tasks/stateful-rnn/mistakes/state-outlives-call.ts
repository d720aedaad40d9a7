import { add, map, matmul, zeros } from 'nd';

let state: Matrix = [];

export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  const start = zeros(chunks[0].length, b.length);
  const fits = state.length === start.length && state[0].length === b.length;
  if (!fits) state = start;
  const outputs = chunks.map((chunk, i) => {
    if (resetBefore[i]) state = start;
    const out: Tensor3 = chunk.map(() => []);
    for (let t = 0; t < chunk[0].length; t++) {
      const input = chunk.map((sequence) => sequence[t]);
      const z = add(matmul(input, wx), matmul(state, wh)).map((row) => add(row, b));
      state = map(z, Math.tanh);
      state.forEach((row, n) => out[n].push(row));
    }
    return out;
  });
  return { outputs, state };
}
