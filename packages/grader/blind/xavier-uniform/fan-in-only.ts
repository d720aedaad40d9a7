// wrong: the bound uses fanIn alone (the uniform He bound) instead of fanIn + fanOut
export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const limit = Math.sqrt(6 / fanIn);
  return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => (2 * rng.uniform() - 1) * limit));
}
