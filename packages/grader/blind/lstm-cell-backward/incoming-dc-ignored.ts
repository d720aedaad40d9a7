// wrong: the gradient that arrives at the new cell state itself is ignored
import { add, colSums, matmul, transpose } from 'nd';

const sigmoid = (v: number) => 1 / (1 + Math.exp(-v));

export function lstmCellBackward(
  x: Matrix,
  h: Matrix,
  c: Matrix,
  kernel: Matrix,
  recurrent: Matrix,
  bias: Vector,
  dh: Matrix,
  dc: Matrix,
): { dx: Matrix; dh: Matrix; dc: Matrix; dkernel: Matrix; drecurrent: Matrix; dbias: Vector } {
  const H = h[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => add(row, bias));
  const dz: Matrix = [];
  const dcPrev: Matrix = [];
  for (let n = 0; n < x.length; n++) {
    const row: Vector = new Array<number>(4 * H).fill(0);
    const dcRow: Vector = [];
    for (let j = 0; j < H; j++) {
      const i = sigmoid(z[n][j]);
      const f = sigmoid(z[n][H + j]);
      const g = Math.tanh(z[n][2 * H + j]);
      const o = sigmoid(z[n][3 * H + j]);
      const tc = Math.tanh(f * c[n][j] + i * g);
      const dcell = dh[n][j] * o * (1 - tc * tc);
      row[j] = dcell * g * i * (1 - i);
      row[H + j] = dcell * c[n][j] * f * (1 - f);
      row[2 * H + j] = dcell * i * (1 - g * g);
      row[3 * H + j] = dh[n][j] * tc * o * (1 - o);
      dcRow.push(dcell * f);
    }
    dz.push(row);
    dcPrev.push(dcRow);
  }
  return {
    dx: matmul(dz, transpose(kernel)),
    dh: matmul(dz, transpose(recurrent)),
    dc: dcPrev,
    dkernel: matmul(transpose(x), dz),
    drecurrent: matmul(transpose(h), dz),
    dbias: colSums(dz),
  };
}
