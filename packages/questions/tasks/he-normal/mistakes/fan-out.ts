export function heNormal(shape: number[], rng: Rng): Vector {
  const size = shape.reduce((product, length) => product * length, 1);
  const fanOut = size / shape[shape.length - 2];
  const deviation = Math.sqrt(2 / fanOut);
  return Array.from({ length: size }, () => deviation * rng.normal());
}
