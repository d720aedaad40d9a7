export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  throw new Error('not implemented');
}
