// wrong: the discriminator's loss wants the real ones called fake and the fakes real
const softplus = (t: number): number => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
const mean = (v: Vector, f: (t: number) => number): number => v.reduce((s, t) => s + f(t), 0) / v.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  return {
    discriminator: mean(realLogits, softplus) + mean(fakeLogits, (t) => softplus(-t)),
    minimax: -mean(fakeLogits, softplus),
    nonSaturating: mean(fakeLogits, (t) => softplus(-t)),
  };
}
