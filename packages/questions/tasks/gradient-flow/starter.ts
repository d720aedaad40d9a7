export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  throw new Error('not implemented');
}
