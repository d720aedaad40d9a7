const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const costs = [...realLogits.map((s) => softplus(-s)), ...fakeLogits.map(softplus)];
  return {
    discriminator: mean(costs),
    minimax: -mean(fakeLogits.map(softplus)),
    nonSaturating: mean(fakeLogits.map((s) => softplus(-s))),
  };
}
