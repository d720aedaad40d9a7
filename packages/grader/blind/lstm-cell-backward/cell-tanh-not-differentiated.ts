// wrong: on the way from the new state to the new cell the derivative of the tanh is forgotten
import { add, colSums, map, matmul, mul, transpose } from 'nd';

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
  const H = c[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((r) => r.map((v, j) => v + bias[j]));
  const part = (k: number) => z.map((r) => r.slice(k * H, k * H + H));
  const sig = (m: Matrix) => map(m, (v) => 1 / (1 + Math.exp(-v)));
  const dsig = (s: Matrix) => map(s, (v) => v * (1 - v));

  // forward
  const i = sig(part(0));
  const f = sig(part(1));
  const g = map(part(2), Math.tanh);
  const o = sig(part(3));
  const tanhC = map(add(mul(f, c), mul(i, g)), Math.tanh);

  // backward
  const dcNew = add(dc, mul(dh, o));
  const di = mul(mul(dcNew, g), dsig(i));
  const df = mul(mul(dcNew, c), dsig(f));
  const dg = mul(
    mul(dcNew, i),
    map(g, (v) => 1 - v * v),
  );
  const dO = mul(mul(dh, tanhC), dsig(o));
  const dz = di.map((_, n) => [...di[n], ...df[n], ...dg[n], ...dO[n]]);
  return {
    dx: matmul(dz, transpose(kernel)),
    dh: matmul(dz, transpose(recurrent)),
    dc: mul(dcNew, f),
    dkernel: matmul(transpose(x), dz),
    drecurrent: matmul(transpose(h), dz),
    dbias: colSums(dz),
  };
}
