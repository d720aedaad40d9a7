// wrong: the agreement is measured with the sum before the squashing
import { add, scale, zeros } from 'nd';

const dot = (a: Vector, b: Vector) => a.reduce((t, x, i) => t + x * b[i], 0);

const squash = (s: Vector): Vector => {
  const len = Math.sqrt(dot(s, s));
  return scale(s, len / (1 + len * len));
};

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const inCaps = uHat.length;
  const outCaps = uHat[0].length;
  const dim = uHat[0][0].length;
  const b = zeros(inCaps, outCaps);
  let s = zeros(outCaps, dim);
  for (let it = 1; it <= iterations; it++) {
    s = zeros(outCaps, dim);
    for (let i = 0; i < inCaps; i++) {
      const max = Math.max(...b[i]);
      const e = b[i].map((l) => Math.exp(l - max));
      const z = e.reduce((x, y) => x + y, 0);
      for (let j = 0; j < outCaps; j++) s[j] = add(s[j], scale(uHat[i][j], e[j] / z));
    }
    if (it === iterations) break;
    for (let i = 0; i < inCaps; i++) {
      for (let j = 0; j < outCaps; j++) b[i][j] += dot(uHat[i][j], s[j]);
    }
  }
  return s.map(squash);
}
