// wrong: subtracts the plain sum of dy instead of the sum weighted by y
import { rowSums } from 'nd';

export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  const s = rowSums(dy);
  return y.map((row, i) => row.map((p, j) => p * (dy[i][j] - s[i])));
}
