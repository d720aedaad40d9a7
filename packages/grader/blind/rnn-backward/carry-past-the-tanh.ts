// wrong: the gradient from the next step is added after the tanh derivative instead of before it
export function rnnBackward(
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } {
  const D = wx.length;
  const H = b.length;
  const dwx = wx.map((r) => r.map(() => 0));
  const dwh = wh.map((r) => r.map(() => 0));
  const db = b.map(() => 0);
  const dx: Tensor3 = [];
  const dh0: Matrix = [];

  for (let n = 0; n < x.length; n++) {
    const T = x[n].length;
    const hs: Matrix = [h0[n]];
    for (let t = 0; t < T; t++) {
      const h: Vector = [];
      for (let j = 0; j < H; j++) {
        let z = b[j];
        for (let i = 0; i < D; i++) z += x[n][t][i] * wx[i][j];
        for (let i = 0; i < H; i++) z += hs[t][i] * wh[i][j];
        h.push(Math.tanh(z));
      }
      hs.push(h);
    }
    let carry: Vector = b.map(() => 0);
    const dxn: Matrix = [];
    for (let t = T - 1; t >= 0; t--) {
      const da = dh[n][t].map((g, j) => g * (1 - hs[t + 1][j] ** 2) + carry[j]);
      for (let j = 0; j < H; j++) {
        db[j] += da[j];
        for (let i = 0; i < D; i++) dwx[i][j] += x[n][t][i] * da[j];
        for (let i = 0; i < H; i++) dwh[i][j] += hs[t][i] * da[j];
      }
      dxn[t] = wx.map((row) => row.reduce((s, w, j) => s + w * da[j], 0));
      carry = wh.map((row) => row.reduce((s, w, j) => s + w * da[j], 0));
    }
    dx.push(dxn);
    dh0.push(carry);
  }
  return { dx, dwx, dwh, db, dh0 };
}
