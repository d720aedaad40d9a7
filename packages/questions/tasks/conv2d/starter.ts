export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  throw new Error('not implemented');
}
