/** A generated sample is negated: −(x, 1)·θ is its logit with the other sign, so every sample has to be pushed up. */
export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const samples = [
    ...real.map((x) => ({ u: [...x, 1], weight: 1 / real.length })),
    ...fake.map((x) => ({ u: [...x, 1].map((value) => -value), weight: 1 / fake.length })),
  ];
  const theta = [...w.map(([value]) => value), b[0]];
  const next = [...theta];
  let loss = 0;
  for (const { u, weight } of samples) {
    // The margin m is positive where the discriminator is right; a sample costs log(1 + e⁻ᵐ), whose slope is −σ(−m).
    const m = u.reduce((total, value, i) => total + value * theta[i], 0);
    loss += weight * (Math.max(0, -m) + Math.log1p(Math.exp(-Math.abs(m))));
    u.forEach((value, i) => (next[i] += (lr * weight * value) / (1 + Math.exp(m))));
  }
  const bias = next.pop()!;
  return { w: next.map((value) => [value]), b: [bias], loss };
}
