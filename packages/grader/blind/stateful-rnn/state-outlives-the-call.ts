// wrong: the state lives in the module, so a call goes on from where the call before it ended
let state: Matrix = [];

function rnnStep(xt: Vector, h: Vector, wx: Matrix, wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => {
    let a = bias;
    for (let i = 0; i < xt.length; i++) a += xt[i] * wx[i][j];
    for (let i = 0; i < h.length; i++) a += h[i] * wh[i][j];
    return Math.tanh(a);
  });
}

export function statefulRnn(
  chunks: Tensor3[],
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  resetBefore: boolean[],
): { outputs: Tensor3[]; state: Matrix } {
  const outputs: Tensor3[] = [];
  chunks.forEach((chunk, i) => {
    if (resetBefore[i] || state.length !== chunk.length || state[0].length !== b.length) {
      state = chunk.map(() => b.map(() => 0));
    }
    const out: Tensor3 = chunk.map((sequence, n) =>
      sequence.map((xt) => {
        const next = rnnStep(xt, state[n], wx, wh, b);
        state = state.map((row, m) => (m === n ? next : row));
        return next;
      }),
    );
    outputs.push(out);
  });
  return { outputs, state };
}
