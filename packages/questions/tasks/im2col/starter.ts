export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  throw new Error('not implemented');
}
