import { add, colSums, map, matmul, mul, transpose } from 'nd';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
/** Slopes in terms of the outputs. */
const sigmoidSlope = (s: number) => s * (1 - s);
const tanhSlope = (t: number) => 1 - t * t;

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
  const units = h[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => add(row, bias));
  const block = (k: number): Matrix => z.map((row) => row.slice(k * units, (k + 1) * units));
  const i = map(block(0), sigmoid);
  const f = map(block(1), sigmoid);
  const g = map(block(2), Math.tanh);
  const o = map(block(3), sigmoid);
  const shown = map(add(mul(f, c), mul(i, g)), Math.tanh);

  // The new cell state reaches the loss in two ways: it goes on to the next step (dc), and it is shown through o ∘ tanh (dh).
  const dCell = add(dc, mul(mul(dh, o), map(shown, tanhSlope)));
  // Each factor of a product receives the gradient times the other factor, and then passes its own activation.
  const di = mul(mul(dCell, g), map(i, sigmoidSlope));
  const df = mul(mul(dCell, c), map(f, sigmoidSlope));
  const dg = mul(mul(dCell, i), map(g, tanhSlope));
  const dOut = mul(mul(dh, shown), map(o, sigmoidSlope));
  // Side by side again, in the order of the forward pass: from here on it is a fully connected layer.
  const dz = di.map((_, n) => [...di[n], ...df[n], ...dg[n], ...dOut[n]]);
  return {
    dx: matmul(dz, transpose(kernel)),
    dh: matmul(dz, transpose(recurrent)),
    dc: mul(dCell, f),
    dkernel: matmul(transpose(x), dz),
    drecurrent: matmul(transpose(h), dz),
    dbias: colSums(dz),
  };
}
