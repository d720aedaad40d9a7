export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = 2 / (fanIn + fanOut);
  return Array.from({ length: fanOut }, () => Array.from({ length: fanIn }, () => bound * rng.uniform()));
}
