import { map, mul } from 'nd';

export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  const mask = map(x, () => (training ? Number(rng.uniform() >= rate) : 1));
  return { out: mul(x, mask), mask };
}
