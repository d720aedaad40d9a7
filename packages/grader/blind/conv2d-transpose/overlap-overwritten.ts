// wrong: where the stamps of neighbouring inputs overlap, the later one replaces the earlier instead of being added
export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const kh = kernel.length;
  const kw = kernel[0].length;
  return x.map((image) => {
    const outH = (image.length - 1) * stride + kh;
    const outW = (image[0].length - 1) * stride + kw;
    const out: Tensor3 = Array.from({ length: outH }, () => Array.from({ length: outW }, () => kernel[0][0].map(() => 0)));
    image.forEach((row, i) =>
      row.forEach((pixel, j) => {
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            const stamp = kernel[u][v].map((weights) => weights.reduce((s, w, ci) => s + w * pixel[ci], 0));
            out[i * stride + u][j * stride + v] = stamp;
          }
        }
      }),
    );
    return out;
  });
}
