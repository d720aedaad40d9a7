export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  // The bound, not the variance: the root of 3 · 2/(fanIn + fanOut).
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  // One row for each input, and both signs.
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => bound * (2 * rng.uniform() - 1)));
}
