import { mul, scale, sum } from 'nd';

/** Without a branch: the factor is maxNorm over the larger of the norm and maxNorm. */
export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const norm = sum(grads.map((g) => sum(mul(g, g)))) ** 0.5;
  const factor = maxNorm / Math.max(norm, maxNorm);
  return { clipped: grads.map((g) => scale(g, factor)), norm };
}
