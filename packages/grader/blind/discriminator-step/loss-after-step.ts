// wrong: reports the loss after the update instead of before it
import { add, matmul, scale, sub, sum, transpose } from 'nd';

export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const logits = (x: Matrix, weights: Matrix, bias: Vector): Vector => matmul(x, weights).map((r) => r[0] + bias[0]);
  const softplus = (t: number) => (t > 0 ? t : 0) + Math.log1p(Math.exp(-Math.abs(t)));
  const mean = (v: Vector) => sum(v) / v.length;
  const lossOf = (weights: Matrix, bias: Vector): number =>
    mean(logits(real, weights, bias).map((t) => softplus(-t))) + mean(logits(fake, weights, bias).map(softplus));

  const gReal: Matrix = logits(real, w, b).map((t) => [(1 / (1 + Math.exp(-t)) - 1) / real.length]);
  const gFake: Matrix = logits(fake, w, b).map((t) => [1 / (1 + Math.exp(-t)) / fake.length]);
  const dw = add(matmul(transpose(real), gReal), matmul(transpose(fake), gFake));
  const db = sum(gReal) + sum(gFake);
  const newW = sub(w, scale(dw, lr));
  const newB = [b[0] - lr * db];
  return { w: newW, b: newB, loss: lossOf(newW, newB) };
}
