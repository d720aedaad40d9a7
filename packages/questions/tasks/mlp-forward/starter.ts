export function forward(x: Matrix, layers: Layer[]): Matrix {
  throw new Error('not implemented');
}
