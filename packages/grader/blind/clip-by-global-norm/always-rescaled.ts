// wrong: rescales to maxNorm also where the norm is smaller (or zero)
export function clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number } {
  let squares = 0;
  for (const g of grads) {
    for (const v of g) squares += v ** 2;
  }
  const norm = Math.sqrt(squares);
  const k = maxNorm / norm;
  return { clipped: grads.map((g) => g.map((v) => v * k)), norm };
}
