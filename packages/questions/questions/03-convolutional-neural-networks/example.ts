import { convOutputSize, convParameters } from '../../src/math/convolution.ts';
import { receptiveFields, type SlidingLayer } from '../../src/math/receptive-field.ts';

/** A convolution where `maps` stands, otherwise a pooling. */
interface Part extends SlidingLayer {
  maps?: number;
}

/** Digits of 28 × 28 in gray, ten classes: two convolutions with a pooling each, and one fully connected layer. */
const input = { side: 28, channels: 1 };
const parts: Part[] = [
  { kernel: 5, stride: 1, dilation: 1, maps: 8 },
  { kernel: 2, stride: 2, dilation: 1 },
  { kernel: 5, stride: 1, dilation: 1, maps: 16 },
  { kernel: 2, stride: 2, dilation: 1 },
];
export const classes = 10;

/** What a layer puts out and what it takes. */
export interface Row {
  side: number;
  channels: number;
  parameters: number;
  /** Multiplications for one image. */
  products: number;
  field: number;
}

/** The layers in front of the flatten, without padding. */
export function rowsOf(): Row[] {
  const fields = receptiveFields(parts);
  let { side, channels } = input;
  return parts.map(({ kernel, stride, maps }, i) => {
    side = convOutputSize(side, kernel, stride);
    const parameters = maps === undefined ? 0 : convParameters(kernel, kernel, channels, maps);
    const products = maps === undefined ? 0 : side * side * maps * kernel * kernel * channels;
    channels = maps ?? channels;
    return { side, channels, parameters, products, field: fields[i]!.field };
  });
}
