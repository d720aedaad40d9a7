import { effectiveKernel } from './convolution.ts';

/** A layer that slides a window along an axis: a convolution or a pooling. */
export interface SlidingLayer {
  kernel: number;
  stride: number;
  dilation: number;
}

/** After a layer: how many input positions one unit depends on, and how many input positions lie between neighbouring units. */
export interface Reach {
  field: number;
  jump: number;
}

/**
 * The receptive field after each layer along one axis, in elements of the network's input: field += (effective kernel − 1)·jump with the jump
 * before the layer, then jump *= stride. Both start at 1. Padding shifts a field and does not change its size.
 */
export function receptiveFields(layers: SlidingLayer[]): Reach[] {
  let reach: Reach = { field: 1, jump: 1 };
  return layers.map(({ kernel, stride, dilation }) => {
    reach = { field: reach.field + (effectiveKernel(kernel, dilation) - 1) * reach.jump, jump: reach.jump * stride };
    return reach;
  });
}
