export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  throw new Error('not implemented');
}
