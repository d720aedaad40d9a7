export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  return Array.from({ length: n }, () => {
    // Decided on the standard normal, so that the limit is two deviations whatever the deviation is.
    let draw = rng.normal();
    while (Math.abs(draw) > 2) draw = rng.normal();
    return stddev * draw;
  });
}
