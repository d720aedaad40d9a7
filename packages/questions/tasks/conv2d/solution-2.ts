import { add, matmul } from 'nd';

/** A row of outputs at a time: every tap adds one matrix product, the pixels that it sees times its weights. */
export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const lefts = starts(x[0][0].length, kernel[0].length, stride, padding);
  const outside = kernel[0][0].map(() => 0);
  return x.map((image) =>
    starts(image.length, kernel.length, stride, padding).map((top) => {
      let row: Matrix = lefts.map(() => bias);
      for (let u = 0; u < kernel.length; u++) {
        for (let v = 0; v < kernel[0].length; v++) {
          const seen = lefts.map((left) => image[top + u]?.[left + v] ?? outside);
          // [positions, cin]·[cin, cout] sums over the input channels.
          row = add(row, matmul(seen, kernel[u][v]));
        }
      }
      return row;
    }),
  );
}

function starts(n: number, k: number, stride: number, padding: 'valid' | 'same'): number[] {
  const found: number[] = [];
  const missing = (Math.ceil(n / stride) - 1) * stride + k - n;
  const first = padding === 'same' ? -Math.max(0, Math.floor(missing / 2)) : 0;
  const last = padding === 'same' ? n - 1 + first : n - k;
  for (let start = first; start <= last; start += stride) found.push(start);
  return found;
}
