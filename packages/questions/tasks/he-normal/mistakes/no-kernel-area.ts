export function heNormal(shape: number[], rng: Rng): Vector {
  const size = shape.reduce((product, length) => product * length, 1);
  const fanIn = shape[shape.length - 2];
  const deviation = Math.sqrt(2 / fanIn);
  return Array.from({ length: size }, () => deviation * rng.normal());
}
