// wrong: the penalty's gradient is added into the dw that was passed in
export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  const out = dw;
  let penalty = 0;
  for (let i = 0; i < w.length; i++) {
    for (let j = 0; j < w[i].length; j++) {
      const v = w[i][j];
      penalty += l1 * Math.abs(v) + l2 * v * v;
      out[i][j] += l1 * Math.sign(v) + 2 * l2 * v;
    }
  }
  return { penalty, dw: out };
}
