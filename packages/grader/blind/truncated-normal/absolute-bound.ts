// wrong: redraws beyond ±2 instead of beyond ±2·stddev
export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const out: Vector = [];
  while (out.length < n) {
    const value = stddev * rng.normal();
    if (Math.abs(value) <= 2) out.push(value);
  }
  return out;
}
