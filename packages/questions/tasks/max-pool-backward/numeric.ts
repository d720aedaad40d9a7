import { centralDifference } from '../../src/math/central-difference.ts';
import { channelOf } from '../../src/math/convolution.ts';
import { inner } from '../../src/math/nested.ts';
import { pool2d } from '../../src/math/pooling.ts';
import type { Tensor4 } from '../../src/reference.ts';

/** What a pixel is lowered by for each one before it in row-major order: less than two different inputs of a case are apart, over all pixels. */
const tieBreak = 2e-6;
/** Smaller than half of that, so that a difference never crosses from one maximum to another. */
const step = 2e-7;

/** Central differences of ⟨dout, maxPool(x)⟩ in float64, piecewise linear in x; the first of several maxima is made the only one. */
export default (x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 => {
  const width = x[0]![0]!.length;
  const untied = x.map((image) => image.map((row, i) => row.map((pixel, j) => pixel.map((value) => value - tieBreak * (i * width + j)))));
  const loss = (images: Tensor4): number =>
    images.reduce((sum, image, n) => {
      const channels = image[0]![0]!.map((_, c) => inner(channelOf(dout[n]!, c), pool2d(channelOf(image, c), size, stride, 'max')));
      return channels.reduce((a, b) => a + b, sum);
    }, 0);
  return centralDifference(loss, untied, step);
};
