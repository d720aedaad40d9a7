export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  throw new Error('not implemented');
}
