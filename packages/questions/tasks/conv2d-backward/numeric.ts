import { centralDifference } from '../../src/math/central-difference.ts';
import { convLayer } from '../../src/math/convolution.ts';
import { inner } from '../../src/math/nested.ts';
import type { Tensor4, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dout, conv(x, kernel) + bias⟩ in float64, at a bias of zero. */
export default (x: Tensor4, kernel: Tensor4, dout: Tensor4, stride: number): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } => {
  const zero: Vector = kernel[0]![0]![0]!.map(() => 0);
  const loss = (images: Tensor4, weights: Tensor4, bias: Vector): number =>
    images.reduce((sum, image, n) => sum + inner(dout[n]!, convLayer(image, weights, bias, { stride })), 0);
  return {
    dx: centralDifference((images) => loss(images, kernel, zero), x),
    dkernel: centralDifference((weights) => loss(x, weights, zero), kernel),
    dbias: centralDifference((bias) => loss(x, kernel, bias), zero),
  };
};
