// wrong: the first axis of the kernel is taken for its width and the second for its height
import { zeros } from 'nd';

function pads(n: number, k: number, stride: number, padding: 'valid' | 'same'): { out: number; before: number } {
  if (padding === 'valid') return { out: Math.floor((n - k) / stride) + 1, before: 0 };
  const out = Math.ceil(n / stride);
  const total = Math.max(0, (out - 1) * stride + k - n);
  return { out, before: Math.floor(total / 2) };
}

export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const [B, H, W, cin] = [x.length, x[0].length, x[0][0].length, x[0][0][0].length];
  const kw = kernel.length;
  const kh = kernel[0].length;
  const cout = bias.length;
  const rows = pads(H, kh, stride, padding);
  const cols = pads(W, kw, stride, padding);
  const y = zeros(B, rows.out, cols.out, cout);
  for (let b = 0; b < B; b++)
    for (let i = 0; i < rows.out; i++)
      for (let j = 0; j < cols.out; j++)
        for (let co = 0; co < cout; co++) {
          let s = bias[co];
          for (let u = 0; u < kh; u++)
            for (let v = 0; v < kw; v++) {
              const pixel = x[b][i * stride + u - rows.before]?.[j * stride + v - cols.before];
              if (pixel === undefined) continue;
              for (let ci = 0; ci < cin; ci++) s += pixel[ci] * kernel[v][u][ci][co];
            }
          y[b][i][j][co] = s;
        }
  return y;
}
