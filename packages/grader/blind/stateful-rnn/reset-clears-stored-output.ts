// wrong: a reset fills the state's arrays with zeros in place, and with them the last output of the chunk before
export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  const H = b.length;
  let h: Matrix = chunks[0].map(() => new Array<number>(H).fill(0));
  const outputs: Tensor3[] = [];
  for (let c = 0; c < chunks.length; c++) {
    if (resetBefore[c]) {
      for (const row of h) row.fill(0);
    }
    const chunk = chunks[c];
    const result: Tensor3 = chunk.map(() => []);
    for (let n = 0; n < chunk.length; n++) {
      for (const xt of chunk[n]) {
        const next: Vector = [];
        for (let j = 0; j < H; j++) {
          let z = b[j];
          xt.forEach((v, i) => (z += v * wx[i][j]));
          h[n].forEach((v, i) => (z += v * wh[i][j]));
          next.push(Math.tanh(z));
        }
        h[n] = next;
        result[n].push(next);
      }
    }
    outputs.push(result);
  }
  return { outputs, state: h };
}
