import { colSums, matmul, scale, sub, sum, transpose } from 'nd';

const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

const dense = (x: Matrix, { w, b }: { w: Matrix; b: Vector }): Matrix => matmul(x, w).map((row) => row.map((value, j) => value + b[j]));

export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  const logits = dense(dense(z, g), d);
  const ds = logits.map(([s]) => [sigmoid(s) - 1]);
  const dx = matmul(ds, transpose(d.w));
  return {
    g: { w: sub(g.w, scale(matmul(transpose(z), dx), lr)), b: sub(g.b, scale(colSums(dx), lr)) },
    loss: sum(logits.map(([s]) => softplus(-s))) / z.length,
  };
}
