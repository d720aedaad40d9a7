// wrong: every vector is clipped by its own norm instead of the norm of all of them together
export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const norm = Math.hypot(...grads.flat());
  const clipped = grads.map((g) => {
    const own = Math.hypot(...g);
    return own > maxNorm ? g.map((v) => (v * maxNorm) / own) : [...g];
  });
  return { clipped, norm };
}
