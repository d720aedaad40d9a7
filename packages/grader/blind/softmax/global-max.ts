// wrong: subtracts the maximum of the whole matrix, so that rows far below it become 0/0
import { map, rowSums } from 'nd';

export function softmax(x: Matrix): Matrix {
  const max = Math.max(...x.flat());
  const exps = map(x, (v) => Math.exp(v - max));
  const sums = rowSums(exps);
  return exps.map((row, i) => row.map((e) => e / sums[i]));
}
