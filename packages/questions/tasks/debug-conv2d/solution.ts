export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  // A kernel has a height and a width of its own, and as many input channels as the image.
  const [kh, kw, channels] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const rows = axis(x[0].length, kh);
  const columns = axis(x[0][0].length, kw);
  return x.map((image) => {
    const output: Tensor3 = [];
    for (let i = 0; i < rows.count; i++) {
      const row: Matrix = [];
      for (let j = 0; j < columns.count; j++) {
        const sums = [...bias];
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            const pixel = image[i * stride + u - rows.before]?.[j * stride + v - columns.before];
            if (pixel === undefined) continue;
            for (let c = 0; c < channels; c++) sums.forEach((_, m) => (sums[m] += pixel[c] * kernel[u][v][c][m]));
          }
        }
        row.push(sums);
      }
      output.push(row);
    }
    return output;
  });

  function axis(n: number, k: number): { count: number; before: number } {
    const count = padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - k) / stride) + 1;
    // The zeros are what the windows need beyond the axis: that depends on its length and on the stride too.
    return { count, before: Math.max(0, Math.floor(((count - 1) * stride + k - n) / 2)) };
  }
}
