export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const draws = Array.from({ length: n }, () => stddev * rng.normal());
  return draws.filter((draw) => Math.abs(draw) <= 2 * stddev);
}
