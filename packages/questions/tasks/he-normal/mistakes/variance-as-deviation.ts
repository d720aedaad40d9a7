export function heNormal(shape: number[], rng: Rng): Vector {
  const fanIn = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const size = fanIn * shape[shape.length - 1];
  return Array.from({ length: size }, () => (2 / fanIn) * rng.normal());
}
