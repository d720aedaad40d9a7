export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  return Array.from({ length: n }, () => {
    let draw = rng.normal();
    while (Math.abs(draw) > 2) draw = rng.normal();
    return stddev ** 2 * draw;
  });
}
