import { matmul, scale, sub, sum, transpose } from 'nd';

const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const half = (x: Matrix, label: number) => {
    const logits = matmul(x, w).map(([s]) => s + b[0]);
    const ds = logits.map((s) => [(sigmoid(s) - label) / x.length]);
    return { loss: sum(logits.map((s) => softplus(s) - label * s)) / x.length, dw: matmul(transpose(x), ds), db: sum(ds) };
  };
  const r = half(real, 1);
  return { w: sub(w, scale(r.dw, lr)), b: [b[0] - lr * r.db], loss: r.loss };
}
