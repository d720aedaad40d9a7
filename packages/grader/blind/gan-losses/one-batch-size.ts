// wrong: the means over the fakes divide by the number of real samples
import { map, sum } from 'nd';

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const n = realLogits.length;
  const m = realLogits.length;
  const softplus = (v: number) => (v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v)));
  const minusLogReal = sum(map(realLogits, (v) => softplus(-v))) / n;
  const minusLogNotFake = sum(map(fakeLogits, softplus)) / m;
  const minusLogFake = sum(map(fakeLogits, (v) => softplus(-v))) / m;
  return {
    discriminator: minusLogReal + minusLogNotFake,
    minimax: -minusLogNotFake,
    nonSaturating: minusLogFake,
  };
}
