// wrong: the joined heads are added to the residual without the projection by wo
const project = (x: Matrix, w: Matrix, b?: Vector): Matrix =>
  x.map((row) => w[0].map((_, j) => row.reduce((s, v, i) => s + v * w[i][j], b ? b[j] : 0)));

const normed = (a: Matrix, b: Matrix, gamma: Vector, beta: Vector): Matrix =>
  a.map((row, t) => {
    const s = row.map((v, j) => v + b[t][j]);
    const mu = s.reduce((x, y) => x + y, 0) / s.length;
    const sigma = Math.sqrt(s.reduce((x, y) => x + (y - mu) ** 2, 0) / s.length + 1e-5);
    return s.map((v, j) => (gamma[j] * (v - mu)) / sigma + beta[j]);
  });

export function encoderBlock(
  x: Tensor3,
  p: {
    wq: Matrix;
    wk: Matrix;
    wv: Matrix;
    wo: Matrix;
    w1: Matrix;
    b1: Vector;
    w2: Matrix;
    b2: Vector;
    gamma1: Vector;
    beta1: Vector;
    gamma2: Vector;
    beta2: Vector;
  },
  heads: number,
): Tensor3 {
  const result: Tensor3 = [];
  for (const seq of x) {
    const T = seq.length;
    const q = project(seq, p.wq);
    const k = project(seq, p.wk);
    const v = project(seq, p.wv);
    const d = q[0].length;
    const dh = d / heads;
    const concat: Matrix = seq.map(() => new Array<number>(d).fill(0));
    for (let h = 0; h < heads; h++) {
      for (let i = 0; i < T; i++) {
        const e: Vector = [];
        for (let j = 0; j < T; j++) {
          let s = 0;
          for (let c = h * dh; c < (h + 1) * dh; c++) s += q[i][c] * k[j][c];
          e.push(s / Math.sqrt(dh));
        }
        const max = Math.max(...e);
        const w = e.map((s) => Math.exp(s - max));
        const total = w.reduce((a, b) => a + b, 0);
        for (let j = 0; j < T; j++) {
          for (let c = h * dh; c < (h + 1) * dh; c++) concat[i][c] += (w[j] / total) * v[j][c];
        }
      }
    }
    const mixed = concat;
    const first = normed(seq, mixed, p.gamma1, p.beta1);
    const hidden = project(first, p.w1, p.b1).map((row) => row.map((u) => (u > 0 ? u : 0)));
    result.push(normed(first, project(hidden, p.w2, p.b2), p.gamma2, p.beta2));
  }
  return result;
}
