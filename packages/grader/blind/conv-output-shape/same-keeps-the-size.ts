// wrong: 'same' is taken to keep the size of the input whatever the stride
export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  if (padding === 'same') {
    return [input[0], input[1]];
  }
  const out: [number, number] = [0, 0];
  for (const a of [0, 1] as const) {
    const span = (kernel[a] - 1) * dilation[a] + 1;
    out[a] = Math.floor((input[a] - span) / stride[a] + 1);
  }
  return out;
}
