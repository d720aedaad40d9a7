import { activations } from './activations.ts';
import { gatePreActivations, type GatedCell } from './gates.ts';

type Matrix = number[][];

/** Everything that one step of an LSTM computes, `[B, H]` each: input, forget and output gate, candidate, new cell state, new hidden state. */
export interface LstmTrace {
  i: Matrix;
  f: Matrix;
  g: Matrix;
  o: Matrix;
  c: Matrix;
  h: Matrix;
}

/**
 * One step of an LSTM in float64, gates in the order i, f, g, o:
 * i, f, o = σ(·), g = tanh(·), c′ = f ∘ c + i ∘ g, h′ = o ∘ tanh(c′).
 *
 * @param x `[B, D]`
 * @param h `[B, H]`
 * @param c `[B, H]`
 * @see Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000 for the forget gate
 */
export function lstmStep(x: Matrix, h: Matrix, c: Matrix, cell: GatedCell): LstmTrace {
  const [zi, zf, zg, zo] = gatePreActivations(x, h, cell, 4) as [Matrix, Matrix, Matrix, Matrix];
  const [i, f, o] = [zi, zf, zo].map((z) => z.map((row) => row.map(activations.sigmoid.value))) as [Matrix, Matrix, Matrix];
  const g = zg.map((row) => row.map(Math.tanh));
  const next = c.map((row, n) => row.map((value, j) => f[n]![j]! * value + i[n]![j]! * g[n]![j]!));
  return { i, f, g, o, c: next, h: next.map((row, n) => row.map((value, j) => o[n]![j]! * Math.tanh(value))) };
}
