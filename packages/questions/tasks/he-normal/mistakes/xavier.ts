export function heNormal(shape: number[], rng: Rng): Vector {
  const size = shape.reduce((product, length) => product * length, 1);
  const fanIn = size / shape[shape.length - 1];
  const fanOut = size / shape[shape.length - 2];
  const deviation = Math.sqrt(2 / (fanIn + fanOut));
  return Array.from({ length: size }, () => deviation * rng.normal());
}
