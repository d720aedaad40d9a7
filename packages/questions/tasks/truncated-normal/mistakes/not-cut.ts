export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  return Array.from({ length: n }, () => {
    return stddev * rng.normal();
  });
}
