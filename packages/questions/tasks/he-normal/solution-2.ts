/** Box and Muller's pairs from uniform draws. */
export function heNormal(shape: number[], rng: Rng): Vector {
  const size = shape.reduce((product, length) => product * length);
  const variance = (2 * shape[shape.length - 1]) / size;
  const weights: Vector = [];
  while (weights.length < size) {
    // uniform() can be 0 but not 1: the logarithm of 1 − u is finite.
    const radius = Math.sqrt(-2 * variance * Math.log(1 - rng.uniform()));
    const angle = 2 * Math.PI * rng.uniform();
    weights.push(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  return weights.slice(0, size);
}
