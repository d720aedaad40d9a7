// wrong: the update gate keeps the candidate and (1 - z) the old state, the other way round
import { add, map, matmul, mul } from 'nd';

const sigmoid = (m: Matrix): Matrix => map(m, (v) => 1 / (1 + Math.exp(-v)));

export function gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix {
  const H = h[0].length;
  const cols = (m: Matrix, k: number): Matrix => m.map((row) => row.slice(k * H, (k + 1) * H));
  const xk = matmul(x, kernel).map((row) => add(row, bias));
  const z = sigmoid(add(cols(xk, 0), matmul(h, cols(recurrent, 0))));
  const r = sigmoid(add(cols(xk, 1), matmul(h, cols(recurrent, 1))));
  const cand = map(add(cols(xk, 2), matmul(mul(r, h), cols(recurrent, 2))), Math.tanh);
  return h.map((row, n) => row.map((_, j) => (1 - z[n][j]) * h[n][j] + z[n][j] * cand[n][j]));
}
