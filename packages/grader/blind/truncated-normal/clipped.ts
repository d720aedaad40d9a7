// wrong: values beyond the bound are clipped to it instead of redrawn
export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const bound = 2 * stddev;
  return Array.from({ length: n }, () => {
    const z = rng.normal() * stddev;
    return Math.max(-bound, Math.min(bound, z));
  });
}
