export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  throw new Error('not implemented');
}
