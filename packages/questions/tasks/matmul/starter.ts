export function matmul(a: Matrix, b: Matrix): Matrix {
  throw new Error('not implemented');
}
