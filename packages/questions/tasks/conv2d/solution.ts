export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const rows = windows(x[0].length, kernel.length, stride, padding);
  const columns = windows(x[0][0].length, kernel[0].length, stride, padding);
  return x.map((image) => rows.map((top) => columns.map((left) => bias.map((b, m) => b + weighted(image, top, left, m)))));

  /** The window at (top, left) weighted with output channel m of the kernel; it may begin before the image and end after it. */
  function weighted(image: Tensor3, top: number, left: number, m: number): number {
    let sum = 0;
    kernel.forEach((taps, u) =>
      taps.forEach((weights, v) => {
        const pixel = image[top + u]?.[left + v];
        // Outside the image there are zeros, which add nothing.
        if (pixel) pixel.forEach((value, c) => (sum += value * weights[c][m]));
      }),
    );
    return sum;
  }
}

/** Where the windows of one axis begin. */
function windows(n: number, k: number, stride: number, padding: 'valid' | 'same'): number[] {
  const count = padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - k) / stride) + 1;
  // What the windows need beyond the image: nothing with 'valid', nor where a kernel smaller than the stride leaves a remainder.
  // Of an odd number of zeros the extra one comes last.
  const before = Math.max(0, Math.floor(((count - 1) * stride + k - n) / 2));
  return Array.from({ length: count }, (_, i) => i * stride - before);
}
