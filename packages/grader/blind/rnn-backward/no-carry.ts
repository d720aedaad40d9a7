// wrong: the gradient that comes back from the following step is dropped
import { add, colSums, matmul, transpose, zeros } from 'nd';

export function rnnBackward(
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } {
  const B = x.length;
  const T = x[0].length;
  const D = wx.length;
  const H = wh.length;
  const hs: Matrix[] = [h0];
  for (let t = 0; t < T; t++) {
    const xt = x.map((s) => s[t]);
    const z = add(matmul(xt, wx), matmul(hs[t], wh));
    hs.push(z.map((r) => r.map((v, j) => Math.tanh(v + b[j]))));
  }
  const dx = zeros(B, T, D);
  let dwx = zeros(D, H);
  let dwh = zeros(H, H);
  let db = zeros(H);
  let dhNext = zeros(B, H);
  for (let t = T - 1; t >= 0; t--) {
    const dht = dh.map((s) => s[t]);
    const total = dht;
    const dz = total.map((r, n) => r.map((g, j) => g * (1 - hs[t + 1][n][j] ** 2)));
    const xt = x.map((s) => s[t]);
    dwx = add(dwx, matmul(transpose(xt), dz));
    dwh = add(dwh, matmul(transpose(hs[t]), dz));
    db = add(db, colSums(dz));
    const dxt = matmul(dz, transpose(wx));
    for (let n = 0; n < B; n++) dx[n][t] = dxt[n];
    dhNext = matmul(dz, transpose(wh));
  }
  return { dx, dwx, dwh, db, dh0: dhNext };
}
