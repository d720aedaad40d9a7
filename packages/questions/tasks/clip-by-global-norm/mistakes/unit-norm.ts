export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const norm = Math.sqrt(grads.flat().reduce((sum, value) => sum + value * value, 0));
  if (norm <= maxNorm) return { clipped: grads, norm };
  return { clipped: grads.map((g) => g.map((value) => value / norm)), norm };
}
