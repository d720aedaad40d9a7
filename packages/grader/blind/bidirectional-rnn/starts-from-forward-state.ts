// wrong: the backward pass starts from the last forward state instead of zero
import { add, map, matmul, zeros } from 'nd';

export function biRnn(x: Tensor3, fwd: { wx: Matrix; wh: Matrix; b: Vector }, bwd: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3 {
  const B = x.length;
  const T = x[0].length;
  const H = fwd.b.length;
  const step = (p: { wx: Matrix; wh: Matrix; b: Vector }, t: number, state: Matrix): Matrix => {
    const input = x.map((s) => s[t]);
    const z = add(matmul(input, p.wx), matmul(state, p.wh));
    return map(
      z.map((row) => add(row, p.b)),
      Math.tanh,
    );
  };
  const out = zeros(B, T, 2 * H);
  let h = zeros(B, H);
  for (let t = 0; t < T; t++) {
    h = step(fwd, t, h);
    for (let n = 0; n < B; n++) for (let j = 0; j < H; j++) out[n][t][j] = h[n][j];
  }
  let g = h;
  for (let t = T - 1; t >= 0; t--) {
    g = step(bwd, t, g);
    for (let n = 0; n < B; n++) for (let j = 0; j < H; j++) out[n][t][H + j] = g[n][j];
  }
  return out;
}
