// wrong: reverses the order of the samples in the batch instead of the time steps
function rnn(x: Tensor3, p: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3 {
  const out: Tensor3 = [];
  for (const seq of x) {
    let h: Vector = new Array<number>(p.b.length).fill(0);
    const states: Matrix = [];
    for (const xt of seq) {
      const next: Vector = [];
      for (let j = 0; j < p.b.length; j++) {
        let a = p.b[j];
        for (let i = 0; i < xt.length; i++) a += xt[i] * p.wx[i][j];
        for (let i = 0; i < h.length; i++) a += h[i] * p.wh[i][j];
        next.push(Math.tanh(a));
      }
      states.push(next);
      h = next;
    }
    out.push(states);
  }
  return out;
}

export function biRnn(x: Tensor3, fwd: { wx: Matrix; wh: Matrix; b: Vector }, bwd: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3 {
  const f = rnn(x, fwd);
  const reversed = [...x].reverse();
  const b = rnn(reversed, bwd).reverse();
  return f.map((seq, n) => seq.map((h, t) => h.concat(b[n][t])));
}
