// wrong: the dot product of y and dy is taken over the whole batch instead of per row
import { mul, sum } from 'nd';

export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  const inner = sum(mul(y, dy));
  const out: Matrix = [];
  for (let n = 0; n < y.length; n++) {
    out.push(y[n].map((p, j) => p * (dy[n][j] - inner)));
  }
  return out;
}
