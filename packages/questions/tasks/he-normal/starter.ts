export function heNormal(shape: number[], rng: Rng): Vector {
  throw new Error('not implemented');
}
