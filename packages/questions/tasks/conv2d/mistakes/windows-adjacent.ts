export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const [kh, kw, cin] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const rows = axis(x[0].length, kh, stride, padding);
  const columns = axis(x[0][0].length, kw, stride, padding);
  return x.map((image) =>
    Array.from({ length: rows.count }, (_, i) =>
      Array.from({ length: columns.count }, (_, j) =>
        bias.map((b, m) => {
          let sum = b;
          for (let u = 0; u < kh; u++) {
            for (let v = 0; v < kw; v++) {
              const pixel = image[i + u - rows.before]?.[j + v - columns.before];
              if (!pixel) continue;
              for (let c = 0; c < cin; c++) sum += pixel[c] * kernel[u][v][c][m];
            }
          }
          return sum;
        }),
      ),
    ),
  );
}

function axis(n: number, k: number, stride: number, padding: 'valid' | 'same'): { count: number; before: number } {
  if (padding === 'valid') return { count: Math.floor((n - k) / stride) + 1, before: 0 };
  const count = Math.ceil(n / stride);
  const zeros = Math.max(0, (count - 1) * stride + k - n);
  return { count, before: Math.floor(zeros / 2) };
}
