import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  return x.map((image) => {
    const [height, width] = [image.length * stride, image[0].length * stride];
    const [top, left] = [Math.floor((kh - 1) / 2), Math.floor((kw - 1) / 2)];
    const out = zeros(height, width, cout);
    out.forEach((row, i) =>
      row.forEach((target, j) => {
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            const pixel = image[Math.floor((i + u - top) / stride)]?.[Math.floor((j + v - left) / stride)] ?? [];
            pixel.forEach((value, c) => kernel[u][v].forEach((weights, m) => (target[m] += value * weights[c])));
          }
        }
      }),
    );
    return out;
  });
}
