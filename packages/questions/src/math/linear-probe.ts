import { dense, matmul, transpose } from './linear.ts';
import { meanCrossEntropy } from './losses.ts';
import { softmaxRow } from './softmax.ts';

type Vector = number[];
type Matrix = number[][];

/** A softmax classifier on features of length D: `w: [D, K]`, `b: [K]`. */
export interface Probe {
  w: Matrix;
  b: Vector;
}

export const zeroProbe = (features: number, classes: number): Probe => ({
  w: Array.from({ length: features }, () => Array.from({ length: classes }, () => 0)),
  b: Array.from({ length: classes }, () => 0),
});

/** The mean cross-entropy of the probe on `[n, D]` features. */
export const probeLoss = ({ w, b }: Probe, features: Matrix, labels: number[]): number => meanCrossEntropy(dense(features, w, b), labels);

/** One step of full-batch gradient descent on `probeLoss`: W ← W − η·Φᵀ(P − Y)/n, b ← b − η·Σ(P − Y)/n. */
export function probeStep({ w, b }: Probe, features: Matrix, labels: number[], rate: number): Probe {
  const dlogits = dense(features, w, b).map((row, n) => softmaxRow(row).map((p, k) => (p - (k === labels[n] ? 1 : 0)) / labels.length));
  const dw = matmul(transpose(features), dlogits);
  return {
    w: w.map((row, d) => row.map((value, k) => value - rate * dw[d]![k]!)),
    b: b.map((value, k) => value - rate * dlogits.reduce((sum, row) => sum + row[k]!, 0)),
  };
}

/** η·ξ^(L − 1 − l) for layer l of L, and 0 for those before `from` (Howard and Ruder 2018, section 3.2, with ξ = 1/2.6). */
export const layerwiseRates = (base: number, decay: number, layers: number, from = 0): Vector =>
  Array.from({ length: layers }, (_, l) => (l < from ? 0 : base * decay ** (layers - 1 - l)));
