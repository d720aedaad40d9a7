/** Box and Muller's pairs from uniform draws, the far ones left out, until there are enough. */
export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const draws: Vector = [];
  while (draws.length < n) {
    // uniform() can be 0 but not 1: the logarithm of 1 − u is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - rng.uniform()));
    const angle = 2 * Math.PI * rng.uniform();
    const pair = [radius * Math.cos(angle), radius * Math.sin(angle)];
    draws.push(...pair.filter((draw) => draw >= -2 && draw <= 2));
  }
  return draws.slice(0, n).map((draw) => stddev * draw);
}
