export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let field = 1;
  for (const { kernel, dilation } of layers) {
    field += (kernel - 1) * dilation;
  }
  return field;
}
