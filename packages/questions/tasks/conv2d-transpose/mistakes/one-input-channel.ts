import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  return x.map((image) => {
    const out = zeros((x[0].length - 1) * stride + kh, (x[0][0].length - 1) * stride + kw, cout);
    image.forEach((row, i) =>
      row.forEach((pixel, j) => {
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            for (let m = 0; m < cout; m++) {
              out[i * stride + u][j * stride + v][m] += pixel[0] * kernel[u][v][m][0];
            }
          }
        }
      }),
    );
    return out;
  });
}
