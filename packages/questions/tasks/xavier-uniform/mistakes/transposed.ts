export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return Array.from({ length: fanOut }, () => Array.from({ length: fanIn }, () => bound * (2 * rng.uniform() - 1)));
}
