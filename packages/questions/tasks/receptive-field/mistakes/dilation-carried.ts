export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let field = 1;
  let jump = 1;
  for (const { kernel, stride, dilation } of layers) {
    field += (kernel - 1) * dilation * jump;
    jump *= stride * dilation;
  }
  return field;
}
