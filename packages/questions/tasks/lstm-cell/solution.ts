import { add, map, matmul, mul } from 'nd';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const units = h[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => add(row, bias));
  // Each of the two products serves all four blocks; here they are cut apart.
  const block = (k: number): Matrix => z.map((row) => row.slice(k * units, (k + 1) * units));
  const i = map(block(0), sigmoid);
  const f = map(block(1), sigmoid);
  const g = map(block(2), Math.tanh);
  const o = map(block(3), sigmoid);
  // The cell state is changed by adding: f decides what stays of the old one, i how much of the candidate is written.
  const cNew = add(mul(f, c), mul(i, g));
  // The output gate acts on what is shown, never on what is kept.
  return { h: mul(o, map(cNew, Math.tanh)), c: cNew };
}
