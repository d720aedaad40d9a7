// wrong: the channels between the two steps are ordered multiplier first, m·cin + c instead of c·mult + m
import { matmul, zeros } from 'nd';

export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const kh = depthwise.length;
  const kw = depthwise[0].length;
  const cin = depthwise[0][0].length;
  const mult = depthwise[0][0][0].length;
  return x.map((img) => {
    const oh = Math.floor((img.length - kh) / stride) + 1;
    const ow = Math.floor((img[0].length - kw) / stride) + 1;
    const mid = zeros(oh, ow, cin * mult);
    for (let i = 0; i < oh; i++)
      for (let j = 0; j < ow; j++)
        for (let c = 0; c < cin; c++)
          for (let m = 0; m < mult; m++)
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) mid[i][j][m * cin + c] += img[i * stride + u][j * stride + v][c] * depthwise[u][v][c][m];
    return mid.map((row) => matmul(row, pointwise[0][0]));
  });
}
