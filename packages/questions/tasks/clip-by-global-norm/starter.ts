export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  throw new Error('not implemented');
}
