// wrong: for 'valid' the number of steps is rounded up, counting a window that does not fit
export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const [h, w] = input.map((size, i) => {
    if (padding === 'same') return Math.ceil(size / stride[i]);
    const reach = dilation[i] * (kernel[i] - 1) + 1;
    return Math.ceil((size - reach) / stride[i]) + 1;
  });
  return [h, w];
}
