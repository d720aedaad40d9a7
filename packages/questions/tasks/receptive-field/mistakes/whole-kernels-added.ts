export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let field = 0;
  let jump = 1;
  for (const { kernel, stride, dilation } of layers) {
    field += ((kernel - 1) * dilation + 1) * jump;
    jump *= stride;
  }
  return field;
}
