// wrong: the slope of the sigmoid is multiplied in once more, though it cancels against the logarithm
function sigmoid(v: number): number {
  return v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v));
}

export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  const B = z.length;
  const logits: Vector = [];
  for (const noise of z) {
    let l = d.b[0];
    for (let j = 0; j < g.b.length; j++) {
      let sample = g.b[j];
      for (let i = 0; i < noise.length; i++) sample += noise[i] * g.w[i][j];
      l += sample * d.w[j][0];
    }
    logits.push(l);
  }
  let loss = 0;
  for (const l of logits) loss += (l < 0 ? -l + Math.log1p(Math.exp(l)) : Math.log1p(Math.exp(-l))) / B;

  const dFake = logits.map((l) => d.w.map((row) => (-(1 - sigmoid(l)) * sigmoid(l) * row[0]) / B));
  const w = g.w.map((row) => [...row]);
  const b = [...g.b];
  dFake.forEach((grad, n) => {
    grad.forEach((gj, j) => {
      b[j] -= lr * gj;
      for (let i = 0; i < w.length; i++) w[i][j] -= lr * z[n][i] * gj;
    });
  });
  return { g: { w, b }, loss };
}
