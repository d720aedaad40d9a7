import { zeros } from 'nd';

/** Multiplied out, the two steps are one convolution whose kernel is a product: K[u, v, c, o] = Σ_m D[u, v, c, m]·P[c·mult + m, o]. */
export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const [kh, kw, mult] = [depthwise.length, depthwise[0].length, depthwise[0][0][0].length];
  const mix = pointwise[0][0];
  const kernel = depthwise.map((row) =>
    row.map((channels) =>
      channels.map((filters, c) => mix[0].map((_, o) => filters.reduce((sum, weight, m) => sum + weight * mix[c * mult + m][o], 0))),
    ),
  );
  const positions = (size: number, taps: number): number => Math.floor((size - taps) / stride) + 1;
  const out = zeros(x.length, positions(x[0].length, kh), positions(x[0][0].length, kw), mix[0].length);
  return out.map((image, n) =>
    image.map((row, i) =>
      row.map((filters, j) => {
        let sums = filters;
        kernel.forEach((taps, u) =>
          taps.forEach((channels, v) =>
            channels.forEach((weights, c) => {
              const pixel = x[n][i * stride + u][j * stride + v][c];
              sums = sums.map((sum, o) => sum + pixel * weights[o]);
            }),
          ),
        );
        return sums;
      }),
    ),
  );
}
