export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const norm = grads.reduce((total, g) => total + Math.sqrt(g.reduce((sum, value) => sum + value * value, 0)), 0);
  if (norm <= maxNorm) return { clipped: grads, norm };
  return { clipped: grads.map((g) => g.map((value) => (value * maxNorm) / norm)), norm };
}
