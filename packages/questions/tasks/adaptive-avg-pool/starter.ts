export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  throw new Error('not implemented');
}
