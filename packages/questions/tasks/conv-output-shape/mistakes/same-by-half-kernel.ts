export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const along = (axis: 0 | 1): number => {
    const extent = (kernel[axis] - 1) * dilation[axis] + 1;
    const pad = padding === 'same' ? Math.floor(extent / 2) : 0;
    return Math.floor((input[axis] + 2 * pad - extent) / stride[axis]) + 1;
  };
  return [along(0), along(1)];
}
