// wrong: multiplies by the variance 2/fanIn instead of its root
export function heNormal(shape: number[], rng: Rng): Vector {
  const size = shape.reduce((a, b) => a * b, 1);
  const fanIn = shape.slice(0, -1).reduce((a, b) => a * b, 1);
  return Array.from({ length: size }, () => rng.normal() * (2 / fanIn));
}
