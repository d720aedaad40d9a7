// wrong: dbias is averaged over the output positions instead of summed
import { zeros } from 'nd';

export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  const [B, H, W, cin] = [x.length, x[0].length, x[0][0].length, x[0][0][0].length];
  const [kh, kw] = [kernel.length, kernel[0].length];
  const [oh, ow, cout] = [dout[0].length, dout[0][0].length, dout[0][0][0].length];
  const dx = zeros(B, H, W, cin);
  const dkernel = zeros(kh, kw, cin, cout);
  const dbias = zeros(cout);
  for (let b = 0; b < B; b++)
    for (let i = 0; i < oh; i++)
      for (let j = 0; j < ow; j++)
        dout[b][i][j].forEach((g, co) => {
          dbias[co] += g / (oh * ow);
          for (let u = 0; u < kh; u++)
            for (let v = 0; v < kw; v++) {
              const source = x[b][i * stride + u][j * stride + v];
              const target = dx[b][i * stride + u][j * stride + v];
              for (let ci = 0; ci < cin; ci++) {
                dkernel[u][v][ci][co] += source[ci] * g;
                target[ci] += kernel[u][v][ci][co] * g;
              }
            }
        });
  return { dx, dkernel, dbias };
}
