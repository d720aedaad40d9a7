// wrong: the size of the output counts the padding on one side only
import { zeros } from 'nd';

export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const [B, H, W] = [x.length, x[0].length, x[0][0].length];
  const [kh, kw, cin, cout] = [kernel.length, kernel[0].length, kernel[0][0].length, kernel[0][0][0].length];
  const keh = (kh - 1) * dilation[0] + 1;
  const kew = (kw - 1) * dilation[1] + 1;
  const oh = Math.floor((H + pad[0] - keh) / stride[0]) + 1;
  const ow = Math.floor((W + pad[1] - kew) / stride[1]) + 1;
  const y = zeros(B, oh, ow, cout);
  for (let b = 0; b < B; b++)
    for (let i = 0; i < oh; i++)
      for (let j = 0; j < ow; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++) {
            const r = i * stride[0] + u * dilation[0] - pad[0];
            const s = j * stride[1] + v * dilation[1] - pad[1];
            if (r < 0 || r >= H || s < 0 || s >= W) continue;
            for (let ci = 0; ci < cin; ci++) for (let co = 0; co < cout; co++) y[b][i][j][co] += x[b][r][s][ci] * kernel[u][v][ci][co];
          }
  return y;
}
