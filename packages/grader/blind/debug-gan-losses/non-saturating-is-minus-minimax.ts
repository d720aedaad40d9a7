// wrong: takes the non-saturating loss to be the minimax loss with the sign turned
import { map, sum } from 'nd';

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const softplus = (t: number) => Math.max(0, t) + Math.log1p(Math.exp(-Math.abs(t)));
  const real = sum(map(realLogits, (t) => softplus(-t))) / realLogits.length;
  const fake = sum(map(fakeLogits, softplus)) / fakeLogits.length;
  const minimax = -fake;
  const nonSaturating = -minimax;
  return { discriminator: real + fake, minimax, nonSaturating };
}
