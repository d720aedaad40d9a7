export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  throw new Error('not implemented');
}
