import { map, mul } from 'nd';

export function dropout(x: Matrix, rate: number, rng: Rng, _training: boolean): { out: Matrix; mask: Matrix } {
  const mask = map(x, () => Number(rng.uniform() >= rate) / (1 - rate));
  return { out: mul(x, mask), mask };
}
