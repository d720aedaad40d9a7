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

export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  return x.map((image) => {
    const filtered = convolve(image, depthwise, stride);
    return convolve(filtered, pointwise, stride);
  });
}
