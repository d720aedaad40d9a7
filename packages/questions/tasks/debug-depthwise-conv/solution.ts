function convolve(image: Tensor3, kernel: Tensor4, stride: number): Tensor3 {
  const [kh, kw] = [kernel.length, kernel[0].length];
  const rows: Tensor3 = [];
  for (let top = 0; top + kh <= image.length; top += stride) {
    const row: Matrix = [];
    for (let left = 0; left + kw <= image[0].length; left += stride) {
      const sums: Vector = kernel[0][0][0].map(() => 0);
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++)
          image[top + u][left + v].forEach((pixel, c) => {
            kernel[u][v][c].forEach((weight, o) => (sums[o] += pixel * weight));
          });
      row.push(sums);
    }
    rows.push(row);
  }
  return rows;
}

/** One channel of an image, or of a kernel: the axis stays, with a length of 1. */
const channelOf = (image: Tensor3, c: number): Tensor3 => image.map((row) => row.map((pixel) => [pixel[c]]));
const filtersOf = (kernel: Tensor4, c: number): Tensor4 => kernel.map((row) => row.map((channels) => [channels[c]]));

export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  return x.map((image) => {
    // A convolution sums over its input channels. To keep them apart, each is convolved by itself, and the results are put side by side.
    const perChannel = depthwise[0][0].map((_, c) => convolve(channelOf(image, c), filtersOf(depthwise, c), stride));
    const filtered = perChannel[0].map((row, i) => row.map((_, j) => perChannel.flatMap((map) => map[i][j])));
    // The stride has been taken: the 1×1 step visits every position that is left.
    return convolve(filtered, pointwise, 1);
  });
}
