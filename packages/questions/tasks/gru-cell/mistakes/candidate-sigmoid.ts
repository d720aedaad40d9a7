import { add, map, matmul, mul } from 'nd';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix {
  const units = recurrent.length;
  const block = (m: Matrix, k: number): Matrix => m.map((row) => row.slice(k * units, (k + 1) * units));
  const fromInput = matmul(x, kernel).map((row) => add(row, bias));
  const z = map(add(block(fromInput, 0), matmul(h, block(recurrent, 0))), sigmoid);
  const r = map(add(block(fromInput, 1), matmul(h, block(recurrent, 1))), sigmoid);
  const candidate = map(add(block(fromInput, 2), matmul(mul(r, h), block(recurrent, 2))), sigmoid);
  return h.map((row, n) => row.map((old, j) => z[n][j] * old + (1 - z[n][j]) * candidate[n][j]));
}
