import { add, dense, matmul } from './linear.ts';

type Vector = number[];
type Matrix = number[][];

/** The parameters of a gated cell with k blocks side by side: `kernel: [D, k·H]`, `recurrent: [H, k·H]`, `bias: [k·H]`. */
export interface GatedCell {
  kernel: Matrix;
  recurrent: Matrix;
  bias: Vector;
}

/** Columns `index`·`width` up to, not including, (`index` + 1)·`width`. */
export const block = (m: Matrix, index: number, width: number): Matrix => m.map((row) => row.slice(index * width, (index + 1) * width));

/** x·kernel + h·recurrent + bias, cut into its `count` blocks of `[B, H]`. */
export function gatePreActivations(x: Matrix, h: Matrix, { kernel, recurrent, bias }: GatedCell, count: number): Matrix[] {
  const z = add(dense(x, kernel, bias), matmul(h, recurrent));
  return Array.from({ length: count }, (_, index) => block(z, index, recurrent.length));
}
