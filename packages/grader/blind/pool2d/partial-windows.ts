// wrong: the incomplete windows at the lower and right border are kept, as if the output size were rounded up
import { zeros } from 'nd';

export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const n = x.length;
  const h = x[0].length;
  const w = x[0][0].length;
  const channels = x[0][0][0].length;
  const outH = Math.ceil((h - size) / stride) + 1;
  const outW = Math.ceil((w - size) / stride) + 1;
  const y = zeros(n, outH, outW, channels);
  for (let b = 0; b < n; b++) {
    for (let i = 0; i < outH; i++) {
      for (let j = 0; j < outW; j++) {
        const bottom = Math.min(i * stride + size, h);
        const right = Math.min(j * stride + size, w);
        for (let c = 0; c < channels; c++) {
          let max = -Infinity;
          let total = 0;
          let count = 0;
          for (let r = i * stride; r < bottom; r++) {
            for (let s = j * stride; s < right; s++) {
              max = Math.max(max, x[b][r][s][c]);
              total += x[b][r][s][c];
              count++;
            }
          }
          y[b][i][j][c] = mode === 'max' ? max : total / count;
        }
      }
    }
  }
  return y;
}
