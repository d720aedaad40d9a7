import { activations } from './activations.ts';
import { block, gatePreActivations, type GatedCell } from './gates.ts';
import { add, dense, matmul } from './linear.ts';

type Matrix = number[][];

/** Everything that one step of a GRU computes, `[B, H]` each: update gate, reset gate, candidate, new hidden state. */
export interface GruTrace {
  z: Matrix;
  r: Matrix;
  candidate: Matrix;
  h: Matrix;
}

/**
 * One step of a GRU in float64, blocks in the order z, r, candidate; the reset gate acts on the state before the product:
 * ĥ = tanh(x·W + (r ∘ h)·U + b), h′ = z ∘ h + (1 − z) ∘ ĥ.
 *
 * @param x `[B, D]`
 * @param h `[B, H]`
 * @see Cho et al. 2014, equations 5 to 8
 */
export function gruStep(x: Matrix, h: Matrix, cell: GatedCell): GruTrace {
  const width = cell.recurrent.length;
  const [z, r] = gatePreActivations(x, h, cell, 2).map((gate) => gate.map((row) => row.map(activations.sigmoid.value))) as [Matrix, Matrix];
  const kept = h.map((row, n) => row.map((value, j) => r[n]![j]! * value));
  const input = block(dense(x, cell.kernel, cell.bias), 2, width);
  const candidate = add(input, matmul(kept, block(cell.recurrent, 2, width))).map((row) => row.map(Math.tanh));
  const next = h.map((row, n) => row.map((value, j) => z[n]![j]! * value + (1 - z[n]![j]!) * candidate[n]![j]!));
  return { z, r, candidate, h: next };
}
