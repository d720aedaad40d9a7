export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  const norm = Math.sqrt(grads.flat().reduce((sum, value) => sum + value * value, 0));
  const clipped = grads.map((g) => {
    const own = Math.sqrt(g.reduce((sum, value) => sum + value * value, 0));
    return own <= maxNorm ? g : g.map((value) => (value * maxNorm) / own);
  });
  return { clipped, norm };
}
