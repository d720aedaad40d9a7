// wrong: the units of a step are updated in place, so the later ones already see the new state of the earlier ones
export function rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3 {
  const H = b.length;
  const out: Tensor3 = [];
  for (let n = 0; n < x.length; n++) {
    const h = [...h0[n]];
    const seq: Matrix = [];
    for (let t = 0; t < x[n].length; t++) {
      const step: Vector = [];
      for (let j = 0; j < H; j++) {
        let z = b[j];
        for (let d = 0; d < wx.length; d++) z += x[n][t][d] * wx[d][j];
        for (let k = 0; k < H; k++) z += h[k] * wh[k][j];
        h[j] = Math.tanh(z);
        step.push(h[j]);
      }
      seq.push(step);
    }
    out.push(seq);
  }
  return out;
}
