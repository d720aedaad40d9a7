export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const tops = starts(x[0].length, size, stride);
  const lefts = starts(x[0][0].length, size, stride);
  return x.map((image) =>
    tops.map((top) =>
      lefts.map((left) => {
        const pixels = image.slice(top, top + size).flatMap((row) => row.slice(left, left + size));
        // Each channel by itself: the number of channels stays.
        return pixels[0].map((_, c) => summary(pixels.map((pixel) => pixel[c])));
      }),
    ),
  );

  function summary(values: Vector): number {
    // The maximum of the values themselves: it may well be negative.
    return mode === 'max' ? Math.max(...values) : values.reduce((a, b) => a + b) / values.length;
  }
}

/** Where the windows of an axis begin. A remainder that no full window reaches is dropped. */
function starts(n: number, size: number, stride: number): number[] {
  return Array.from({ length: Math.floor((n - size) / stride) + 1 }, (_, i) => i * stride);
}
