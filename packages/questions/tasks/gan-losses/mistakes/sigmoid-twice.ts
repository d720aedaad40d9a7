const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));
const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const real = realLogits.map(sigmoid);
  const fake = fakeLogits.map(sigmoid);
  const fakeSeen = mean(fake.map(softplus));
  return {
    discriminator: mean(real.map((d) => softplus(-d))) + fakeSeen,
    minimax: -fakeSeen,
    nonSaturating: mean(fake.map((d) => softplus(-d))),
  };
}
