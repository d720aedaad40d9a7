export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  throw new Error('not implemented');
}
