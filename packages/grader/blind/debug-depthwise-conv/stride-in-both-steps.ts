// wrong: the stride is applied by the depthwise step and once more by the pointwise step
import { matmul, zeros } from 'nd';

export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cin, mult] = [depthwise.length, depthwise[0].length, depthwise[0][0].length, depthwise[0][0][0].length];
  const every = (_: unknown, index: number) => index % stride === 0;
  return x.map((img) => {
    const oh = Math.floor((img.length - kh) / stride) + 1;
    const ow = Math.floor((img[0].length - kw) / stride) + 1;
    const mid = zeros(oh, ow, cin * mult);
    for (let i = 0; i < oh; i++)
      for (let j = 0; j < ow; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++)
            for (let c = 0; c < cin; c++)
              for (let m = 0; m < mult; m++) {
                mid[i][j][c * mult + m] += img[i * stride + u][j * stride + v][c] * depthwise[u][v][c][m];
              }
    const thin = mid.filter(every);
    return thin.map((row) => matmul(row.filter(every), pointwise[0][0]));
  });
}
