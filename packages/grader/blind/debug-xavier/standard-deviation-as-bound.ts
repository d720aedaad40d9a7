// wrong: the standard deviation √(2/(fanIn+fanOut)) is used as the bound of the uniform law
export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = Math.sqrt(2 / (fanIn + fanOut));
  const uniform = (low: number, high: number): number => low + (high - low) * rng.uniform();
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => uniform(-bound, bound)));
}
