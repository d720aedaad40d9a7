export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const k = kernel.length;
  const channels = bias.length;
  const before = padding === 'same' ? Math.floor(k / 2) : 0;
  const count = (n: number) => (padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - k) / stride) + 1);
  return x.map((image) => {
    const output: Tensor3 = [];
    for (let i = 0; i < count(image.length); i++) {
      const row: Matrix = [];
      for (let j = 0; j < count(image[0].length); j++) {
        const sums = [...bias];
        for (let u = 0; u < k; u++) {
          for (let v = 0; v < k; v++) {
            const pixel = image[i * stride + u - before]?.[j * stride + v - before];
            if (pixel === undefined) continue;
            for (let c = 0; c < channels; c++) {
              for (let m = 0; m < channels; m++) sums[m] += pixel[c] * kernel[u][v][c][m];
            }
          }
        }
        row.push(sums);
      }
      output.push(row);
    }
    return output;
  });
}
