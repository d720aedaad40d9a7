export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  return Array.from({ length: n }, () => {
    return stddev * Math.min(2, Math.max(-2, rng.normal()));
  });
}
