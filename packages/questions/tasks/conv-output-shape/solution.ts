export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const along = (axis: 0 | 1): number => {
    // 'same' pads as much as this takes, whatever the kernel.
    if (padding === 'same') return Math.ceil(input[axis] / stride[axis]);
    // From the first tap to the last: k taps have k − 1 gaps.
    const extent = (kernel[axis] - 1) * dilation[axis] + 1;
    // The first window starts at 0; each further one needs another stride of room.
    return Math.floor((input[axis] - extent) / stride[axis]) + 1;
  };
  return [along(0), along(1)];
}
