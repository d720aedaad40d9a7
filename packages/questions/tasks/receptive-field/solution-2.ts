/** From the top down: to see `seen` neighbours of a map, a layer has to see this many of the map below. */
export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  return layers.reduceRight((seen, { kernel, stride, dilation }) => (seen - 1) * stride + (kernel - 1) * dilation + 1, 1);
}
