import { add, dense, matmul, transpose } from './linear.ts';
import { slice } from './sequence.ts';

type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

/** The parameters of a vanilla recurrent cell: `wx: [D, H]`, `wh: [H, H]`, `b: [H]`. A type and not an interface, so that it is a record of arguments too. */
export type RnnCell = {
  wx: Matrix;
  wh: Matrix;
  b: Vector;
};

/**
 * One step of a vanilla recurrent network in float64: h′ = tanh(x·Wx + h·Wh + b).
 *
 * @param x `[B, D]`
 * @param h `[B, H]`
 * @returns `[B, H]`
 * @see Elman 1990
 */
const rnnStep = (x: Matrix, h: Matrix, { wx, wh, b }: RnnCell): Matrix =>
  add(dense(x, wx, b), matmul(h, wh)).map((row) => row.map(Math.tanh));

/** Every hidden state h₁ … h_T of a batch of sequences, `[B, T, D]` → `[B, T, H]`, from the state h₀, `[B, H]`. */
export function rnnStates(x: Tensor3, cell: RnnCell, h0: Matrix): Tensor3 {
  const states: Tensor3 = x.map(() => []);
  let h = h0;
  for (let t = 0; t < x[0]!.length; t++) {
    h = rnnStep(slice(x, t), h, cell);
    h.forEach((row, n) => states[n]!.push(row));
  }
  return states;
}

/** What one step of backpropagation through time yields: δₜ = ∂L/∂(pre-activation) and the gradient that goes on to hₜ₋₁, `[B, H]` each. */
export interface RnnStepGradient {
  delta: Matrix;
  dPrevious: Matrix;
}

/**
 * Backpropagation through time in float64: δₜ = (∂L/∂hₜ + δₜ₊₁·Whᵀ) ∘ (1 − hₜ²), from the last step to the first.
 *
 * @param states `[B, T, H]`, as `rnnStates` gives them
 * @param dh `[B, T, H]`, the gradient that arrives at each state from outside
 * @returns one entry per step, in the order of time
 * @see Werbos 1990
 */
export function bptt(states: Tensor3, wh: Matrix, dh: Tensor3): RnnStepGradient[] {
  const steps: RnnStepGradient[] = [];
  for (let t = states[0]!.length - 1; t >= 0; t--) {
    const outside = slice(dh, t);
    const arriving = steps[0] ? add(outside, steps[0].dPrevious) : outside;
    const delta = arriving.map((row, n) => row.map((value, j) => value * (1 - states[n]![t]![j]! ** 2)));
    steps.unshift({ delta, dPrevious: matmul(delta, transpose(wh)) });
  }
  return steps;
}

/**
 * A bidirectional network: one cell reads from the first step to the last, the other from the last to the first, both from a state of zeros.
 * Row t holds the two states that have just read step t, forward first: `[B, T, D]` → `[B, T, 2H]`.
 *
 * @see Schuster and Paliwal 1997
 */
export function biRnnStates(x: Tensor3, forward: RnnCell, backward: RnnCell): Tensor3 {
  const ahead = rnnStates(x, forward, zeroState(x, forward));
  const reversed = x.map((sequence) => sequence.toReversed());
  const back = rnnStates(reversed, backward, zeroState(x, backward)).map((sequence) => sequence.toReversed());
  return ahead.map((sequence, n) => sequence.map((h, t) => [...h, ...back[n]![t]!]));
}

/** A state of zeros for a batch like `x`: `[B, H]`. */
export const zeroState = (x: Tensor3, { b }: RnnCell): Matrix => x.map(() => b.map(() => 0));

/** Every state of hₜ = w·hₜ₋₁ + xₜ, a recurrent cell of one unit without activation: small enough to check by hand. */
export function linearStates(w: number, inputs: number[], start = 0): number[] {
  const states: number[] = [];
  for (const x of inputs) states.push(w * (states.at(-1) ?? start) + x);
  return states;
}
