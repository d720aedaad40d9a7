// wrong: reads the gates in the order i, f, o, g instead of i, f, g, o
import { add, matmul } from 'nd';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const H = h[0].length;
  const z = add(matmul(x, kernel), matmul(h, recurrent)).map((row) => add(row, bias));
  const newH: Matrix = [];
  const newC: Matrix = [];
  z.forEach((row, n) => {
    const hRow: Vector = [];
    const cRow: Vector = [];
    for (let j = 0; j < H; j++) {
      const i = sigmoid(row[j]);
      const f = sigmoid(row[H + j]);
      const o = sigmoid(row[2 * H + j]);
      const g = Math.tanh(row[3 * H + j]);
      const cell = f * c[n][j] + i * g;
      cRow.push(cell);
      hRow.push(o * Math.tanh(cell));
    }
    newH.push(hRow);
    newC.push(cRow);
  });
  return { h: newH, c: newC };
}
