const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));
const mean = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const real = realLogits.map(sigmoid);
  const fake = fakeLogits.map(sigmoid);
  return {
    discriminator: -mean(real.map(Math.log)) - mean(fake.map((d) => Math.log(1 - d))),
    minimax: mean(fake.map((d) => Math.log(1 - d))),
    nonSaturating: -mean(fake.map(Math.log)),
  };
}
