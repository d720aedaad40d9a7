export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const rows = Math.floor((x[0].length - size) / stride) + 1;
  const columns = Math.floor((x[0][0].length - size) / stride) + 1;
  return x.map((image) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const window = image.slice(i * stride, i * stride + size).flatMap((row) => row.slice(j * stride, j * stride + size));
        const values = window.flat();
        return [mode === 'max' ? Math.max(...values) : values.reduce((a, b) => a + b, 0) / values.length];
      }),
    ),
  );
}
