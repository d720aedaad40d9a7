// wrong: adds the whole effective kernel for every layer instead of the effective kernel less one
export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let size = 1;
  let step = 1;
  layers.forEach((layer) => {
    const effective = (layer.kernel - 1) * layer.dilation + 1;
    size += effective * step;
    step *= layer.stride;
  });
  return size;
}
