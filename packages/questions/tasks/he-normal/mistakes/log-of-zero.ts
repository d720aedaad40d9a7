export function heNormal(shape: number[], rng: Rng): Vector {
  const fanIn = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const size = fanIn * shape[shape.length - 1];
  const deviation = Math.sqrt(2 / fanIn);
  const normal = () => Math.sqrt(-2 * Math.log(rng.uniform())) * Math.cos(2 * Math.PI * rng.uniform());
  return Array.from({ length: size }, () => deviation * normal());
}
