// wrong: in the first round the couplings are all 1 instead of 1 over the number of output capsules
import { map, scale } from 'nd';

function softmax(v: Vector): Vector {
  const top = Math.max(...v);
  const e = map(v, (x) => Math.exp(x - top));
  return scale(e, 1 / e.reduce((a, b) => a + b, 0));
}

function squash(v: Vector): Vector {
  const n = Math.hypot(...v);
  return scale(v, n / (1 + n * n));
}

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const outCaps = uHat[0].length;
  const dim = uHat[0][0].length;
  const logits: Matrix = uHat.map((row) => row.map(() => 0));
  let v: Matrix = [];
  for (let r = 0; r < iterations; r++) {
    const c = r === 0 ? logits.map((row) => row.map(() => 1)) : logits.map(softmax);
    v = [];
    for (let j = 0; j < outCaps; j++) {
      const s: Vector = new Array<number>(dim).fill(0);
      for (let i = 0; i < uHat.length; i++) uHat[i][j].forEach((u, d) => (s[d] += c[i][j] * u));
      v.push(squash(s));
    }
    if (r + 1 < iterations) {
      for (let i = 0; i < uHat.length; i++) {
        for (let j = 0; j < outCaps; j++) {
          for (let d = 0; d < dim; d++) logits[i][j] += uHat[i][j][d] * v[j][d];
        }
      }
    }
  }
  return v;
}
