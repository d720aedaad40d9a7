// wrong: the windows move by their own size, the stride argument is never used
export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const step = size;
  const range = (n: number) => [...Array(n).keys()];
  const reduce = (values: Vector): number => (mode === 'max' ? Math.max(...values) : values.reduce((a, b) => a + b, 0) / values.length);
  return x.map((img) => {
    const rows = range(Math.floor((img.length - size) / step) + 1);
    const cols = range(Math.floor((img[0].length - size) / step) + 1);
    return rows.map((i) =>
      cols.map((j) =>
        img[0][0].map((_, c) => {
          const window = img.slice(i * step, i * step + size).flatMap((r) => r.slice(j * step, j * step + size).map((px) => px[c]));
          return reduce(window);
        }),
      ),
    );
  });
}
