export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => bound * (rng.uniform() - 0.5)));
}
