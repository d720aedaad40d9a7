// wrong: the gradient is averaged over real and fake samples together, the loss over each batch on its own
export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const xs = [...real, ...fake];
  const ys = [...real.map(() => 1), ...fake.map(() => 0)];
  const z = xs.map((row) => row.reduce((s, v, i) => s + v * w[i][0], b[0]));
  const nll = z.map((t, i) => Math.max(t, 0) - t * ys[i] + Math.log1p(Math.exp(-Math.abs(t))));
  const avg = (v: Vector) => v.reduce((s, e) => s + e, 0) / v.length;
  const loss = avg(nll.slice(0, real.length)) + avg(nll.slice(real.length));

  const total = real.length + fake.length;
  const grad = z.map((t, i) => 1 / (1 + Math.exp(-t)) - ys[i]);
  const dz = grad.map((g) => g / total);
  const dw = w.map((_, i) => xs.reduce((s, row, n) => s + row[i] * dz[n], 0));
  const db = dz.reduce((s, g) => s + g, 0);
  return { w: w.map((row, i) => [row[0] - lr * dw[i]]), b: [b[0] - lr * db], loss };
}
