export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  throw new Error('not implemented');
}
