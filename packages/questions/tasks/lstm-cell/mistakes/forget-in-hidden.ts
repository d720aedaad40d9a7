import { add, map, matmul, mul } from 'nd';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const units = h[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => add(row, bias));
  const block = (k: number): Matrix => z.map((row) => row.slice(k * units, (k + 1) * units));
  const i = map(block(0), sigmoid);
  const f = map(block(1), sigmoid);
  const g = map(block(2), Math.tanh);
  const o = map(block(3), sigmoid);
  const cNew = add(mul(f, h), mul(i, g));
  return { h: mul(o, map(cNew, Math.tanh)), c: cNew };
}
