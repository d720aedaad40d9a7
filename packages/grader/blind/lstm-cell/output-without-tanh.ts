// wrong: the new state is the output gate times the cell itself, without the tanh
import { add, map, matmul, mul } from 'nd';

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const units = c[0].length;
  const pre = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => row.map((v, j) => v + bias[j]));
  const block = (k: number): Matrix => pre.map((row) => row.slice(k * units, (k + 1) * units));
  const sigmoid = (m: Matrix): Matrix => map(m, (v) => 1 / (1 + Math.exp(-v)));

  const i = sigmoid(block(0));
  const f = sigmoid(block(1));
  const g = map(block(2), Math.tanh);
  const o = sigmoid(block(3));
  const cNext = add(mul(f, c), mul(i, g));
  return { h: mul(o, cNext), c: cNext };
}
