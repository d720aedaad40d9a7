// wrong: the maximum is subtracted in the numerator only, not in the sum below
import { map, rowSums } from 'nd';

export function softmax(x: Matrix): Matrix {
  const totals = rowSums(map(x, Math.exp));
  return x.map((row, i) => {
    const max = Math.max(...row);
    return row.map((v) => Math.exp(v - max) / totals[i]);
  });
}
