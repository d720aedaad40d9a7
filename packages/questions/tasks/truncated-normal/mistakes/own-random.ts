export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return Array.from({ length: n }, () => {
    let draw = normal();
    while (Math.abs(draw) > 2) draw = normal();
    return stddev * draw;
  });
}
