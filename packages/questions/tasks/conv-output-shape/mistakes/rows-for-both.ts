export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const along = (size: number): number => {
    if (padding === 'same') return Math.ceil(size / stride[0]);
    const extent = (kernel[0] - 1) * dilation[0] + 1;
    return Math.floor((size - extent) / stride[0]) + 1;
  };
  return [along(input[0]), along(input[1])];
}
