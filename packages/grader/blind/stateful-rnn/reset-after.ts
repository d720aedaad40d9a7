// wrong: the state is zeroed after the marked chunk instead of before it
import { add, map, matmul, zeros } from 'nd';

export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  const B = chunks[0].length;
  const H = b.length;
  let state = zeros(B, H);
  const outputs = chunks.map((chunk, i) => {
    const out: Tensor3 = chunk.map(() => []);
    for (let t = 0; t < chunk[0].length; t++) {
      const xt = chunk.map((seq) => seq[t]);
      const pre = add(matmul(xt, wx), matmul(state, wh));
      state = map(
        pre.map((row) => row.map((v, j) => v + b[j])),
        Math.tanh,
      );
      state.forEach((row, n) => out[n].push(row));
    }
    if (resetBefore[i]) state = zeros(B, H);
    return out;
  });
  return { outputs, state };
}
