import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  // The last copy of the kernel begins at (n − 1)·stride and is k long.
  const height = (x[0].length - 1) * stride + kh;
  const width = (x[0][0].length - 1) * stride + kw;
  return x.map((image) => {
    const out = zeros(height, width, cout);
    image.forEach((row, i) => row.forEach((pixel, j) => stamp(out, pixel, i * stride, j * stride)));
    return out;
  });

  /** Adds a copy of the kernel, weighted with a pixel, to the output at (top, left): copies that overlap add up. */
  function stamp(out: Tensor3, pixel: Vector, top: number, left: number): void {
    kernel.forEach((taps, u) =>
      taps.forEach((weights, v) =>
        weights.forEach((w, m) => {
          pixel.forEach((value, c) => (out[top + u][left + v][m] += value * w[c]));
        }),
      ),
    );
  }
}
