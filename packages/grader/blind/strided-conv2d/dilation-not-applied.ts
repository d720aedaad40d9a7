// wrong: the dilation only enters the size of the output, the taps themselves stay next to each other
export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const size = (n: number, a: 0 | 1, k: number): number => Math.floor((n + 2 * pad[a] - dilation[a] * (k - 1) - 1) / stride[a]) + 1;
  return x.map((img) => {
    const oh = size(img.length, 0, kernel.length);
    const ow = size(img[0].length, 1, kernel[0].length);
    return Array.from({ length: oh }, (_, i) =>
      Array.from({ length: ow }, (__, j) => {
        const cell = kernel[0][0][0].map(() => 0);
        const top = i * stride[0] - pad[0];
        const left = j * stride[1] - pad[1];
        kernel.forEach((krow, u) =>
          krow.forEach((tap, v) => {
            const r = top + u;
            const c = left + v;
            const pixel = img[r]?.[c];
            if (!pixel) return;
            tap.forEach((weights, ci) => weights.forEach((w, co) => (cell[co] += w * pixel[ci])));
          }),
        );
        return cell;
      }),
    );
  });
}
