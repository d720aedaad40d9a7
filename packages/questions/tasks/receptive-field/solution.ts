export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  let field = 1;
  // How many inputs lie between two neighbours of the current map.
  let jump = 1;
  for (const { kernel, stride, dilation } of layers) {
    // k taps have k − 1 gaps, each of them `dilation` steps of the map below.
    field += (kernel - 1) * dilation * jump;
    // The layer's own stride moves its neighbours apart, so it counts for the layers above only.
    jump *= stride;
  }
  return field;
}
