const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const realSeen = mean(realLogits.map((s) => softplus(-s)));
  const fakeSeen = mean(fakeLogits.map(softplus));
  return {
    discriminator: realSeen + fakeSeen,
    minimax: fakeSeen,
    nonSaturating: mean(fakeLogits.map((s) => softplus(-s))),
  };
}
