export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  return Array.from({ length: n }, () => {
    let draw = rng.normal();
    while (Math.abs(stddev * draw) > 2) draw = rng.normal();
    return stddev * draw;
  });
}
