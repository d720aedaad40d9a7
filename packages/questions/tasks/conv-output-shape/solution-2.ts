/** Pads first, then counts: both paddings are one rule on a padded input. */
export function convOutputShape(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
  dilation: [number, number],
  padding: 'valid' | 'same',
): [number, number] {
  const along = (axis: 0 | 1): number => {
    const extent = (kernel[axis] - 1) * dilation[axis] + 1;
    const padded = input[axis] + (padding === 'same' ? extent - 1 : 0);
    let positions = 0;
    for (let start = 0; start + extent <= padded; start += stride[axis]) positions++;
    return positions;
  };
  return [along(0), along(1)];
}
