/** log(1 + eˢ); the exponential is never taken of a positive number. */
const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));

const mean = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  // −log σ(s) = softplus(−s), and −log(1 − σ(s)) = −log σ(−s) = softplus(s).
  const realSeen = mean(realLogits.map((s) => softplus(-s)));
  const fakeSeen = mean(fakeLogits.map(softplus));
  return {
    discriminator: realSeen + fakeSeen,
    // The zero-sum game: what the generator can influence of the discriminator's loss, with the sign flipped.
    minimax: -fakeSeen,
    // Not the same with another sign: the generator asks for the label 'real'.
    nonSaturating: mean(fakeLogits.map((s) => softplus(-s))),
  };
}
