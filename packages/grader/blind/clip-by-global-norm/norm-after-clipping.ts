// wrong: returns the norm after the clipping
import { scale } from 'nd';

const globalNorm = (grads: Vector[]): number => Math.sqrt(grads.reduce((s, g) => s + g.reduce((t, v) => t + v * v, 0), 0));

export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const factor = maxNorm / Math.max(maxNorm, globalNorm(grads));
  const clipped = grads.map((g) => scale(g, factor));
  return { clipped, norm: globalNorm(clipped) };
}
