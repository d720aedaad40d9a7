import { softmaxRow } from './softmax.ts';

type Vector = number[];
type Matrix = number[][];

/** The Euclidean length of a vector. */
export const lengthOf = (s: Vector): number => Math.hypot(...s);

/** s·|s|/(1 + |s|²): the direction of s, and the length |s|²/(1 + |s|²), which is below 1. Zero stays zero. */
export function squash(s: Vector): Vector {
  const length = lengthOf(s);
  return s.map((value) => (value * length) / (1 + length * length));
}

export interface Routing {
  /** The coupling coefficients of the last round, `[inCaps, outCaps]`; each row sums to 1. */
  coupling: Matrix;
  /** Output capsules after the last round, `[outCaps, dim]`. */
  v: Matrix;
}

/**
 * Routing by agreement in float64, one entry for each round: c = softmax of the logits over the output capsules, v = squash(Σᵢ cᵢⱼ·ûᵢⱼ),
 * then logits += ûᵢⱼ·vⱼ.
 *
 * @param uHat predictions of each input capsule for each output capsule, `[inCaps, outCaps, dim]`
 * @see Sabour, Frosst and Hinton 2017, procedure 1
 */
export function routingRounds(uHat: number[][][], iterations: number): Routing[] {
  let logits: Matrix = uHat.map((predictions) => predictions.map(() => 0));
  return Array.from({ length: iterations }, () => {
    const coupling = logits.map(softmaxRow);
    const v = uHat[0]!.map((first, j) =>
      squash(first.map((_, d) => uHat.reduce((sum, predictions, i) => sum + coupling[i]![j]! * predictions[j]![d]!, 0))),
    );
    logits = logits.map((row, i) => row.map((logit, j) => logit + uHat[i]![j]!.reduce((sum, value, d) => sum + value * v[j]![d]!, 0)));
    return { coupling, v };
  });
}

/** The margin loss of one class: max(0, 0.9 − length)² where the class is present, 0.5·max(0, length − 0.1)² where it is not. */
export const marginLossOf = (length: number, present: boolean): number =>
  present ? Math.max(0, 0.9 - length) ** 2 : 0.5 * Math.max(0, length - 0.1) ** 2;
