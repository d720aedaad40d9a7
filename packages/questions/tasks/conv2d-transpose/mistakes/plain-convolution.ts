import { zeros } from 'nd';

export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cout] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const count = (n: number, k: number) => Math.max(1, Math.floor((n - k) / stride) + 1);
  return x.map((image) => {
    const out = zeros(count(image.length, kh), count(image[0].length, kw), cout);
    out.forEach((row, i) =>
      row.forEach((target, j) => {
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            const pixel = image[i * stride + u]?.[j * stride + v] ?? [];
            pixel.forEach((value, c) => kernel[u][v].forEach((weights, m) => (target[m] += value * weights[c])));
          }
        }
      }),
    );
    return out;
  });
}
