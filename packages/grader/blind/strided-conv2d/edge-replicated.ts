// wrong: outside the image the nearest pixel is repeated instead of a zero
export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const clamp = (i: number, n: number) => Math.min(Math.max(i, 0), n - 1);
  const [sh, sw] = stride;
  const [dh, dw] = dilation;
  const [ph, pw] = pad;
  const kh = kernel.length;
  const kw = kernel[0].length;
  const out: Tensor4 = [];
  for (const image of x) {
    const H = image.length;
    const W = image[0].length;
    const oh = Math.floor((H + 2 * ph - (kh - 1) * dh - 1) / sh) + 1;
    const ow = Math.floor((W + 2 * pw - (kw - 1) * dw - 1) / sw) + 1;
    const result: Tensor3 = [];
    for (let p = 0; p < oh; p++) {
      const row: Matrix = [];
      for (let q = 0; q < ow; q++) {
        const sums: Vector = kernel[0][0][0].map(() => 0);
        for (let a = 0; a < kh; a++) {
          for (let b = 0; b < kw; b++) {
            const pixel = image[clamp(p * sh + a * dh - ph, H)][clamp(q * sw + b * dw - pw, W)];
            for (let c = 0; c < pixel.length; c++) {
              for (let o = 0; o < sums.length; o++) sums[o] += pixel[c] * kernel[a][b][c][o];
            }
          }
        }
        row.push(sums);
      }
      result.push(row);
    }
    out.push(result);
  }
  return out;
}
