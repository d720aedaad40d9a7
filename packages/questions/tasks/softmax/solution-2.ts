import { map, rowSums } from 'nd';

/** exp of the log-softmax: x − max − log Σ exp(x − max). */
export function softmax(x: Matrix): Matrix {
  const shifted = x.map((row) => map(row, (value) => value - row.reduce((a, b) => Math.max(a, b), -Infinity)));
  const logSums = rowSums(shifted.map((row) => row.map(Math.exp))).map(Math.log);
  return shifted.map((row, i) => row.map((value) => Math.exp(value - logSums[i])));
}
