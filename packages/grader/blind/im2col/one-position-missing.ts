// wrong: the number of output positions lacks the + 1
import { zeros } from 'nd';

export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const [H, W, C] = [x.length, x[0].length, x[0][0].length];
  const rowsOut = Math.floor((H - kh) / stride);
  const colsOut = Math.floor((W - kw) / stride);
  const result = zeros(rowsOut * colsOut, kh * kw * C);
  for (let r = 0; r < rowsOut; r++) {
    for (let s = 0; s < colsOut; s++) {
      for (let a = 0; a < kh; a++) {
        for (let b = 0; b < kw; b++) {
          for (let c = 0; c < C; c++) {
            result[r * colsOut + s][(a * kw + b) * C + c] = x[r * stride + a][s * stride + b][c];
          }
        }
      }
    }
  }
  return result;
}
