import { add, colSums, map, matmul, mul, transpose, zeros } from 'nd';

const at = (sequences: Tensor3, t: number): Matrix => sequences.map((sequence) => sequence[t]);

export function rnnBackward(
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } {
  const states = [h0];
  for (let t = 0; t < x[0].length; t++) {
    const z = add(matmul(at(x, t), wx), matmul(states[t], wh)).map((row) => add(row, b));
    states.push(map(z, Math.tanh));
  }

  const dx: Tensor3 = x.map(() => []);
  let dwx = zeros(wx.length, b.length);
  let dwh = zeros(b.length, b.length);
  let db = zeros(b.length);
  let carried = zeros(x.length, b.length);
  for (let t = x[0].length - 1; t >= 0; t--) {
    const delta = mul(
      add(at(dh, t), carried),
      map(states[t + 1], (h) => 1 - h * h),
    );
    dwx = matmul(transpose(at(x, t)), delta);
    dwh = matmul(transpose(states[t]), delta);
    db = colSums(delta);
    matmul(delta, transpose(wx)).forEach((row, n) => dx[n].unshift(row));
    carried = matmul(delta, transpose(wh));
  }
  return { dx, dwx, dwh, db, dh0: carried };
}
