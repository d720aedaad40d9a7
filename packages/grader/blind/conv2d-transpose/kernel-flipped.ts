// wrong: the kernel is turned by 180 degrees before it is spread over the output
import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [B, H, W, cin] = [x.length, x[0].length, x[0][0].length, x[0][0][0].length];
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const y = zeros(B, (H - 1) * stride + kh, (W - 1) * stride + kw, cout);
  for (let b = 0; b < B; b++)
    for (let i = 0; i < H; i++)
      for (let j = 0; j < W; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++)
            for (let co = 0; co < cout; co++)
              for (let ci = 0; ci < cin; ci++)
                y[b][i * stride + u][j * stride + v][co] += x[b][i][j][ci] * kernel[kh - 1 - u][kw - 1 - v][co][ci];
  return y;
}
