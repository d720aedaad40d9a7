import { zeros } from 'nd';

export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const [height, width] = [x[0].length, x[0][0].length];
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0][0].length];
  const positions = (size: number, taps: number, axis: 0 | 1): number =>
    Math.floor((size + 2 * pad[axis] - ((taps - 1) * dilation[axis] + 1)) / stride[axis]) + 1;
  const out = zeros(x.length, positions(height, kh, 0), positions(width, kw, 1), cout);
  for (let n = 0; n < x.length; n++)
    for (let i = 0; i < out[0].length; i++)
      for (let j = 0; j < out[0][0].length; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++) {
            // The stride moves the window, the dilation spreads its taps, and row 0 of x is row pad of the padded image.
            const row = i * stride[0] + u * dilation[0] - pad[0];
            const column = j * stride[1] + v * dilation[1] - pad[1];
            // Outside of x there are zeros, which add nothing.
            const pixel = x[n][row]?.[column];
            if (pixel === undefined) continue;
            kernel[u][v].forEach((weights, c) => weights.forEach((weight, o) => (out[n][i][j][o] += pixel[c] * weight)));
          }
  return out;
}
