// wrong: minimises the saturating loss log(1 - D(G(z))) instead of the non-saturating one
const sigmoid = (t: number) => 1 / (1 + Math.exp(-t));
const softplus = (t: number) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));

export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  const n = z.length;
  const fake = z.map((row) => g.b.map((bias, j) => row.reduce((s, v, i) => s + v * g.w[i][j], bias)));
  const logits = fake.map((row) => row.reduce((s, v, i) => s + v * d.w[i][0], d.b[0]));
  const loss = -logits.reduce((s, t) => s + softplus(t), 0) / n;
  const dlogits = logits.map((t) => -sigmoid(t) / n);
  const w = g.w.map((row, i) =>
    row.map((value, j) => {
      const grad = dlogits.reduce((s, dl, k) => s + dl * d.w[j][0] * z[k][i], 0);
      return value - lr * grad;
    }),
  );
  const b = g.b.map((value, j) => value - lr * dlogits.reduce((s, dl) => s + dl * d.w[j][0], 0));
  return { g: { w, b }, loss };
}
