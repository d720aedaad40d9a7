// wrong: the coupling is a softmax over the input capsules instead of the output capsules
import { transpose, zeros } from 'nd';

function softmax(v: Vector): Vector {
  const m = Math.max(...v);
  const e = v.map((x) => Math.exp(x - m));
  const t = e.reduce((a, x) => a + x, 0);
  return e.map((x) => x / t);
}

function squash(s: Vector): Vector {
  const n2 = s.reduce((a, x) => a + x * x, 0);
  return s.map((x) => (x * Math.sqrt(n2)) / (1 + n2));
}

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const [I, J, D] = [uHat.length, uHat[0].length, uHat[0][0].length];
  const b = zeros(I, J);
  let v: Matrix = [];
  for (let r = 0; r < iterations; r++) {
    const c = transpose(transpose(b).map(softmax));
    v = [];
    for (let j = 0; j < J; j++) {
      const s = zeros(D);
      for (let i = 0; i < I; i++) for (let d = 0; d < D; d++) s[d] += c[i][j] * uHat[i][j][d];
      v.push(squash(s));
    }
    if (r < iterations - 1) {
      for (let i = 0; i < I; i++) {
        for (let j = 0; j < J; j++) b[i][j] += uHat[i][j].reduce((a, u, d) => a + u * v[j][d], 0);
      }
    }
  }
  return v;
}
