// wrong: the gradient is summed over the batch though the loss is a mean
import { add, colSums, matmul, scale, sub, transpose } from 'nd';

export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  const fake = matmul(z, g.w).map((row) => add(row, g.b));
  const logits = matmul(fake, d.w).map((row) => row[0] + d.b[0]);
  const losses = logits.map((t) => Math.max(-t, 0) + Math.log1p(Math.exp(-Math.abs(t))));
  const loss = losses.reduce((a, b) => a + b, 0) / losses.length;

  const dl: Matrix = logits.map((t) => [1 / (1 + Math.exp(-t)) - 1]);
  const dfake = matmul(dl, transpose(d.w));
  return {
    g: {
      w: sub(g.w, scale(matmul(transpose(z), dfake), lr)),
      b: sub(g.b, scale(colSums(dfake), lr)),
    },
    loss,
  };
}
