// wrong: the gradient of wh multiplies with the state after the step instead of the state before it
import { add, colSums, map, matmul, mul, transpose } from 'nd';

export function rnnBackward(
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } {
  const at = (s: Tensor3, t: number): Matrix => s.map((seq) => seq[t]);
  const steps = x[0].length;
  const states: Matrix[] = [];
  for (let t = 0; t < steps; t++) {
    const prev = t === 0 ? h0 : states[t - 1];
    const pre = add(matmul(at(x, t), wx), matmul(prev, wh)).map((row) => add(row, b));
    states.push(map(pre, Math.tanh));
  }

  let dwx: Matrix = map(wx, () => 0);
  let dwh: Matrix = map(wh, () => 0);
  let db: Vector = b.map(() => 0);
  let dnext: Matrix = map(h0, () => 0);
  const dx: Tensor3 = x.map((seq) => seq.map(() => []));
  for (let t = steps - 1; t >= 0; t--) {
    const slope = map(states[t], (h) => 1 - h * h);
    const dz = mul(add(at(dh, t), dnext), slope);
    dwx = add(dwx, matmul(transpose(at(x, t)), dz));
    dwh = add(dwh, matmul(transpose(states[t]), dz));
    db = add(db, colSums(dz));
    matmul(dz, transpose(wx)).forEach((row, n) => (dx[n][t] = row));
    dnext = matmul(dz, transpose(wh));
  }
  return { dx, dwx, dwh, db, dh0: dnext };
}
