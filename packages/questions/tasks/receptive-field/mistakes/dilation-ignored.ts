export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let field = 1;
  let jump = 1;
  for (const { kernel, stride } of layers) {
    field += (kernel - 1) * jump;
    jump *= stride;
  }
  return field;
}
