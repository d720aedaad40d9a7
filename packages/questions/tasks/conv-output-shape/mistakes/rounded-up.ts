export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const along = (axis: 0 | 1): number => {
    if (padding === 'same') return Math.ceil(input[axis] / stride[axis]);
    const extent = (kernel[axis] - 1) * dilation[axis] + 1;
    return Math.ceil((input[axis] - extent) / stride[axis]) + 1;
  };
  return [along(0), along(1)];
}
