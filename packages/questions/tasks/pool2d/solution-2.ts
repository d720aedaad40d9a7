/** Along the rows first, then along the columns: a maximum of maxima is the maximum, a mean of equally many means is the mean. */
export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const merge = mode === 'max' ? (a: number, b: number) => Math.max(a, b) : (a: number, b: number) => a + b;
  const shares = mode === 'max' ? 1 : size;

  const together = (pixels: Matrix): Vector =>
    pixels.reduce((a, b) => a.map((value, c) => merge(value, b[c]))).map((value) => value / shares);
  const alongRow = (row: Matrix): Matrix => windows(row, size, stride).map(together);
  return x.map((image) =>
    windows(image.map(alongRow), size, stride).map((rows) => rows[0].map((_, j) => together(rows.map((row) => row[j])))),
  );
}

function windows<T>(items: T[], size: number, stride: number): T[][] {
  const found: T[][] = [];
  for (let start = 0; start + size <= items.length; start += stride) found.push(items.slice(start, start + size));
  return found;
}
