// wrong: every sum is divided by the average window size (H/outH)(W/outW) instead of the size of its own window
import { zeros } from 'nd';

export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const [B, H, W, C] = [x.length, x[0].length, x[0][0].length, x[0][0][0].length];
  const y = zeros(B, outH, outW, C);
  for (let i = 0; i < outH; i++) {
    const top = Math.floor((i * H) / outH);
    const bottom = Math.ceil(((i + 1) * H) / outH);
    for (let j = 0; j < outW; j++) {
      const left = Math.floor((j * W) / outW);
      const right = Math.ceil(((j + 1) * W) / outW);
      const area = (H / outH) * (W / outW);
      for (let b = 0; b < B; b++) {
        for (let r = top; r < bottom; r++) {
          for (let s = left; s < right; s++) {
            for (let c = 0; c < C; c++) y[b][i][j][c] += x[b][r][s][c] / area;
          }
        }
      }
    }
  }
  return y;
}
