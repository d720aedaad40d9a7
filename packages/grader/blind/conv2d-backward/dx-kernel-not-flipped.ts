// wrong: dx correlates the padded gradient with the kernel as it is, without turning it by 180 degrees
function dilate(g: Tensor3, stride: number, H: number, W: number, kh: number, kw: number): Tensor3 {
  const C = g[0][0].length;
  // the gradient with stride - 1 zeros between its entries and a border of k - 1 zeros
  const out: Tensor3 = Array.from({ length: H + kh - 1 }, () => Array.from({ length: W + kw - 1 }, () => new Array<number>(C).fill(0)));
  g.forEach((row, i) => row.forEach((px, j) => (out[kh - 1 + i * stride][kw - 1 + j * stride] = px)));
  return out;
}

export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  const kh = kernel.length;
  const kw = kernel[0].length;
  const dx: Tensor4 = x.map((img, n) => {
    const spread = dilate(dout[n], stride, img.length, img[0].length, kh, kw);
    return img.map((row, i) =>
      row.map((px, j) =>
        px.map((_, ci) => {
          let s = 0;
          for (let u = 0; u < kh; u++) {
            for (let v = 0; v < kw; v++) {
              spread[i + u][j + v].forEach((g, co) => (s += g * kernel[u][v][ci][co]));
            }
          }
          return s;
        }),
      ),
    );
  });
  const dkernel = kernel.map((a, u) =>
    a.map((b, v) =>
      b.map((c, ci) =>
        c.map((_, co) => {
          let s = 0;
          dout.forEach((img, n) => img.forEach((row, i) => row.forEach((g, j) => (s += g[co] * x[n][i * stride + u][j * stride + v][ci]))));
          return s;
        }),
      ),
    ),
  );
  const dbias = kernel[0][0][0].map((_, co) => dout.flat(2).reduce((s, g) => s + g[co], 0));
  return { dx, dkernel, dbias };
}
