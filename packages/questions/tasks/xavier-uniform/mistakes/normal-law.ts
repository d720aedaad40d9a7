export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const deviation = Math.sqrt(2 / (fanIn + fanOut));
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => deviation * rng.normal()));
}
