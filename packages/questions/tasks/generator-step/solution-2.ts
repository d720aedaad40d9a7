/** One noise vector at a time: with a linear generator, its sample is pushed along the discriminator's weights, the harder the surer D is. */
export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  const w = g.w.map((row) => [...row]);
  const b = [...g.b];
  let loss = 0;
  for (const noise of z) {
    const sample = g.b.map((bias, j) => noise.reduce((total, value, i) => total + value * g.w[i][j], bias));
    const s = sample.reduce((total, value, j) => total + value * d.w[j][0], d.b[0]);
    loss += Math.max(0, -s) + Math.log1p(Math.exp(-Math.abs(s)));
    // −∂L/∂s = 1 − σ(s) = 1/(1 + eˢ), its share of the mean, times the learning rate.
    const push = lr / (1 + Math.exp(s)) / z.length;
    d.w.forEach(([weight], j) => {
      b[j] += push * weight;
      noise.forEach((value, i) => (w[i][j] += push * weight * value));
    });
  }
  return { g: { w, b }, loss: loss / z.length };
}
