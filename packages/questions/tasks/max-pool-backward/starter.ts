export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  throw new Error('not implemented');
}
