export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  throw new Error('not implemented');
}
