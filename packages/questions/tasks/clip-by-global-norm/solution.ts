export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  // One norm over all parameters: a common factor leaves the direction of the step as it is.
  const norm = Math.sqrt(grads.flat().reduce((sum, value) => sum + value * value, 0));
  // Gradients within the limit are left alone, and with them the norm 0, by which nothing can be divided.
  if (norm <= maxNorm) return { clipped: grads, norm };
  return { clipped: grads.map((g) => g.map((value) => (value * maxNorm) / norm)), norm };
}
