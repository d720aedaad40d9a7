// wrong: layer normalisation takes its statistics over the whole sequence instead of each position
const EPS = 1e-5;

function dot(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((s, v, i) => s + v * b[i][j], 0)));
}

function normalise(z: Matrix, gamma: Vector, beta: Vector): Matrix {
  const all = z.flat();
  const mean = all.reduce((s, v) => s + v, 0) / all.length;
  const sd = Math.sqrt(all.reduce((s, v) => s + (v - mean) ** 2, 0) / all.length + EPS);
  return z.map((row) => row.map((v, j) => (gamma[j] * (v - mean)) / sd + beta[j]));
}

function selfAttend(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, heads: number): Matrix {
  const q = dot(x, wq);
  const k = dot(x, wk);
  const v = dot(x, wv);
  const size = q[0].length / heads;
  const out = x.map(() => new Array<number>(v[0].length).fill(0));
  for (let h = 0; h < heads; h++) {
    const from = h * size;
    for (let i = 0; i < x.length; i++) {
      const scores = k.map((key) => {
        let s = 0;
        for (let d = from; d < from + size; d++) s += q[i][d] * key[d];
        return s / Math.sqrt(size);
      });
      const max = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - max));
      const total = exps.reduce((s, e) => s + e, 0);
      for (let j = 0; j < x.length; j++) {
        for (let d = from; d < from + size; d++) out[i][d] += (exps[j] / total) * v[j][d];
      }
    }
  }
  return out;
}

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
  return x.map((seq) => {
    const att = dot(selfAttend(seq, p.wq, p.wk, p.wv, heads), p.wo);
    const first = normalise(
      seq.map((row, t) => row.map((v, j) => v + att[t][j])),
      p.gamma1,
      p.beta1,
    );
    const hidden = dot(first, p.w1).map((row) => row.map((v, j) => Math.max(v + p.b1[j], 0)));
    const second = dot(hidden, p.w2).map((row, t) => row.map((v, j) => v + p.b2[j] + first[t][j]));
    return normalise(second, p.gamma2, p.beta2);
  });
}
