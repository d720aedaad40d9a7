import { matmul, scale, sub, sum, transpose } from 'nd';

const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const step = (x: Matrix, label: number, from: { w: Matrix; b: Vector }) => {
    const logits = matmul(x, from.w).map(([s]) => s + from.b[0]);
    const ds = logits.map((s) => [(sigmoid(s) - label) / x.length]);
    return {
      w: sub(from.w, scale(matmul(transpose(x), ds), lr)),
      b: [from.b[0] - lr * sum(ds)],
      loss: sum(logits.map((s) => softplus(s) - label * s)) / x.length,
    };
  };
  const first = step(real, 1, { w, b });
  const second = step(fake, 0, first);
  return { ...second, loss: first.loss + second.loss };
}
