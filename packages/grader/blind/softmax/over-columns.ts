// wrong: normalises over the batch (columns) instead of over each row
import { transpose } from 'nd';

export function softmax(x: Matrix): Matrix {
  const columns = transpose(x).map((col) => {
    const max = Math.max(...col);
    const exps = col.map((v) => Math.exp(v - max));
    const sum = exps.reduce((s, v) => s + v, 0);
    return exps.map((v) => v / sum);
  });
  return transpose(columns);
}
