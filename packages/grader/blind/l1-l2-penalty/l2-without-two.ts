// wrong: the gradient of the squared term lacks its factor of 2
import { map, sum } from 'nd';

export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  const penalty = l1 * sum(map(w, Math.abs)) + l2 * sum(map(w, (v) => v ** 2));
  return { penalty, dw: w.map((row, i) => row.map((v, j) => dw[i][j] + l1 * Math.sign(v) + l2 * v)) };
}
