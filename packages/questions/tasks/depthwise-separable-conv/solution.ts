/** Every channel with its own filters, and no sum over channels: [H, W, cin] → [rows, columns, cin·mult]. */
function depthwiseConv(image: Tensor3, kernel: Tensor4, stride: number): Tensor3 {
  const [kh, kw] = [kernel.length, kernel[0].length];
  const rows: Tensor3 = [];
  for (let top = 0; top + kh <= image.length; top += stride) {
    const row: Matrix = [];
    for (let left = 0; left + kw <= image[0].length; left += stride) {
      // Channel c, filter m goes to place c·mult + m: the filters of one channel lie together.
      const features = kernel[0][0].flatMap((filters, c) =>
        filters.map((_, m) => {
          let sum = 0;
          kernel.forEach((taps, u) => taps.forEach((weights, v) => (sum += image[top + u][left + v][c] * weights[c][m])));
          return sum;
        }),
      );
      row.push(features);
    }
    rows.push(row);
  }
  return rows;
}

export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const mix = pointwise[0][0];
  return x.map((image) =>
    depthwiseConv(image, depthwise, stride).map((row) =>
      // The 1×1 step is a fully connected layer at each position; the stride has been taken already.
      row.map((features) => mix[0].map((_, o) => features.reduce((sum, feature, q) => sum + feature * mix[q][o], 0))),
    ),
  );
}
