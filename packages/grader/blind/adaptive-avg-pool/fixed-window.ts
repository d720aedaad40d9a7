// wrong: one fixed kernel and stride is derived from the sizes, instead of windows of varying length
export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const windows = (n: number, out: number): [number, number][] => {
    const stride = Math.floor(n / out);
    const kernel = n - (out - 1) * stride;
    return Array.from({ length: out }, (_, i) => [i * stride, i * stride + kernel]);
  };
  const C = x[0][0][0].length;
  return x.map((img) =>
    windows(img.length, outH).map(([top, bottom]) =>
      windows(img[0].length, outW).map(([left, right]) => {
        const sums = new Array<number>(C).fill(0);
        for (let i = top; i < bottom; i++) for (let j = left; j < right; j++) img[i][j].forEach((v, c) => (sums[c] += v));
        return sums.map((s) => s / ((bottom - top) * (right - left)));
      }),
    ),
  );
}
