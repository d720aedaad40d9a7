// wrong: dx is assigned in the loop over the outputs instead of accumulated, so only the last output counts
export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const B = x.length;
  const I = w.length;
  const O = w[0].length;
  const dx: Matrix = Array.from({ length: B }, () => new Array<number>(I).fill(0));
  const dw: Matrix = Array.from({ length: I }, () => new Array<number>(O).fill(0));
  const db: Vector = new Array<number>(O).fill(0);
  for (let n = 0; n < B; n++) {
    for (let o = 0; o < O; o++) {
      const g = dout[n][o];
      db[o] += g;
      for (let i = 0; i < I; i++) {
        dw[i][o] += x[n][i] * g;
        dx[n][i] = w[i][o] * g;
      }
    }
  }
  return { dx, dw, db };
}
