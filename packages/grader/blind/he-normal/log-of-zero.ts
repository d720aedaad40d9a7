// wrong: Box-Muller takes the logarithm of a uniform number that may be exactly 0
export function heNormal(shape: number[], rng: Rng): Vector {
  const total = shape.reduce((p, d) => p * d);
  const fanIn = total / shape[shape.length - 1];
  const sigma = Math.sqrt(2 / fanIn);
  const gaussian = (): number => {
    const u = rng.uniform();
    const v = rng.uniform();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  };
  const values: Vector = [];
  while (values.length < total) values.push(sigma * gaussian());
  return values;
}
