export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  throw new Error('not implemented');
}
