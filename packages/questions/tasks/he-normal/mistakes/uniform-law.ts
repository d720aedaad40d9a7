export function heNormal(shape: number[], rng: Rng): Vector {
  const fanIn = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const size = fanIn * shape[shape.length - 1];
  const bound = Math.sqrt(6 / fanIn);
  return Array.from({ length: size }, () => bound * (2 * rng.uniform() - 1));
}
