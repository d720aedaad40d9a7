import { map, mul } from 'nd';

export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  // uniform() lies in [0, 1): it is at least the rate with probability 1 − rate, always for a rate of 0.
  // Kept units are enlarged so that the expected value of each stays what it was; inference then needs no change.
  const mask = map(x, () => (training ? Number(rng.uniform() >= rate) / (1 - rate) : 1));
  return { out: mul(x, mask), mask };
}
