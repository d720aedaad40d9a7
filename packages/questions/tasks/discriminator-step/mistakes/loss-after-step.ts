import { add, matmul, scale, sub, sum, transpose } from 'nd';

const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

const lossOf = (real: Matrix, fake: Matrix, w: Matrix, b: Vector): number => {
  const costs = (x: Matrix, sign: number) => sum(matmul(x, w).map(([s]) => softplus(sign * (s + b[0])))) / x.length;
  return costs(real, -1) + costs(fake, 1);
};

export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const half = (x: Matrix, label: number) => {
    const ds = matmul(x, w).map(([s]) => [(sigmoid(s + b[0]) - label) / x.length]);
    return { dw: matmul(transpose(x), ds), db: sum(ds) };
  };
  const [r, f] = [half(real, 1), half(fake, 0)];
  const next = { w: sub(w, scale(add(r.dw, f.dw), lr)), b: [b[0] - lr * (r.db + f.db)] };
  return { ...next, loss: lossOf(real, fake, next.w, next.b) };
}
