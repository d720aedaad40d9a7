export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  throw new Error('not implemented');
}
