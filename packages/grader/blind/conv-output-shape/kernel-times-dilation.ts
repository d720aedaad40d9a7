// wrong: the effective kernel is k·d instead of (k − 1)·d + 1
export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const axis = (n: number, k: number, s: number, d: number): number => {
    if (padding === 'same') return Math.ceil(n / s);
    const effective = k * d;
    return Math.floor((n - effective) / s) + 1;
  };
  return [axis(input[0], kernel[0], stride[0], dilation[0]), axis(input[1], kernel[1], stride[1], dilation[1])];
}
