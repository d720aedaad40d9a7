// wrong: the discriminator's loss is the average of its two terms instead of their sum
export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const minusLogSigmoid = (t: number) => (t > 0 ? Math.log1p(Math.exp(-t)) : -t + Math.log1p(Math.exp(t)));
  let real = 0;
  for (const t of realLogits) real += minusLogSigmoid(t);
  real /= realLogits.length;
  let fake = 0;
  let fooled = 0;
  for (const t of fakeLogits) {
    fake += minusLogSigmoid(-t);
    fooled += minusLogSigmoid(t);
  }
  fake /= fakeLogits.length;
  fooled /= fakeLogits.length;
  return { discriminator: 0.5 * (real + fake), minimax: -fake, nonSaturating: fooled };
}
