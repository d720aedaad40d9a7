// wrong: the jump is multiplied by a layer's own stride before that layer's kernel is added
export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let r = 1;
  let jump = 1;
  for (const { kernel, stride, dilation } of layers) {
    jump *= stride;
    r += (kernel - 1) * dilation * jump;
  }
  return r;
}
