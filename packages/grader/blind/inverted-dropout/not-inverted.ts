// wrong: the kept entries are not scaled up by 1/(1 - rate)
import { map, mul } from 'nd';

export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  if (!training) return { out: x, mask: map(x, () => 1) };
  const mask = map(x, () => (rng.uniform() < rate ? 0 : 1));
  return { out: mul(x, mask), mask };
}
