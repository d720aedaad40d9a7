export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  // A uniform distribution on ±b has the variance b²/3, and 2/(fanIn + fanOut) is asked for.
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => bound * (2 * rng.uniform() - 1)));
}
