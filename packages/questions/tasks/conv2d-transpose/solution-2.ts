/** The taps of one axis that reach an output position, with the input positions that they come from: i·stride + u = position. */
function sources(position: number, n: number, k: number, stride: number): { i: number; u: number }[] {
  const all = Array.from({ length: n }, (_, i) => ({ i, u: position - i * stride }));
  return all.filter(({ u }) => u >= 0 && u < k);
}

/** Gathered instead of scattered: each output number collects from the pixels whose copy of the kernel covers it. */
export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const axis = (n: number, k: number) => Array.from({ length: (n - 1) * stride + k }, (_, position) => sources(position, n, k, stride));
  const rows = axis(x[0].length, kernel.length);
  const columns = axis(x[0][0].length, kernel[0].length);
  return x.map((image) =>
    rows.map((above) =>
      columns.map((beside) =>
        kernel[0][0].map((_, m) => {
          let sum = 0;
          for (const row of above) {
            for (const column of beside) {
              const weights = kernel[row.u][column.u][m];
              image[row.i][column.i].forEach((value, c) => (sum += value * weights[c]));
            }
          }
          return sum;
        }),
      ),
    ),
  );
}
