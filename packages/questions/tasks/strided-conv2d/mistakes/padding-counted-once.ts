import { zeros } from 'nd';

export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const [height, width, cin] = [x[0].length, x[0][0].length, x[0][0][0].length];
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0][0].length];
  const positions = (size: number, taps: number, axis: 0 | 1): number =>
    Math.floor((size + pad[axis] - ((taps - 1) * dilation[axis] + 1)) / stride[axis]) + 1;
  const out = zeros(x.length, positions(height, kh, 0), positions(width, kw, 1), cout);
  for (let n = 0; n < x.length; n++)
    for (let i = 0; i < out[0].length; i++)
      for (let j = 0; j < out[0][0].length; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++) {
            const row = i * stride[0] + u * dilation[0] - pad[0];
            const column = j * stride[1] + v * dilation[1] - pad[1];
            const pixel = x[n][row]?.[column];
            if (pixel === undefined) continue;
            for (let c = 0; c < cin; c++) for (let o = 0; o < cout; o++) out[n][i][j][o] += pixel[c] * kernel[u][v][c][o];
          }
  return out;
}
