export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  throw new Error('not implemented');
}
