import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const [height, width] = [x[0].length * stride, x[0][0].length * stride];
  return x.map((image) => {
    const out = zeros(height, width, cout);
    image.forEach((row, i) =>
      row.forEach((pixel, j) => {
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            for (let m = 0; m < cout; m++) {
              const target = out[i * stride + u]?.[j * stride + v];
              if (target) pixel.forEach((value, c) => (target[m] += value * kernel[u][v][m][c]));
            }
          }
        }
      }),
    );
    return out;
  });
}
