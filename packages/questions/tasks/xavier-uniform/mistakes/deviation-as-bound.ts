export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = Math.sqrt(2 / (fanIn + fanOut));
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => bound * (2 * rng.uniform() - 1)));
}
