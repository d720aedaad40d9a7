import { dot } from './linear.ts';

type Vector = number[];

/** Half a cosine of frequency k for k = 0 … count − 1 at x in [0, 1]: cos(kπx). */
export const cosines = (x: number, count: number): Vector => Array.from({ length: count }, (_, k) => Math.cos(k * Math.PI * x));

/**
 * The coefficients after each step of gradient descent on the mean squared error of a linear model, from zero; entry 0 is the start.
 *
 * @param features `[n, d]`
 */
export function descentOnSquares(features: Vector[], targets: Vector, rate: number, steps: number): Vector[] {
  const path: Vector[] = [features[0]!.map(() => 0)];
  for (let step = 0; step < steps; step++) {
    const now = path[step]!;
    const errors = features.map((row, n) => dot(row, now) - targets[n]!);
    path.push(now.map((c, k) => c - ((2 * rate) / features.length) * errors.reduce((sum, error, n) => sum + error * features[n]![k]!, 0)));
  }
  return path;
}

/** Σ(φ·c − y)²/n. */
export const squaredError = (features: Vector[], targets: Vector, coefficients: Vector): number =>
  features.reduce((sum, row, n) => sum + (dot(row, coefficients) - targets[n]!) ** 2, 0) / features.length;

/** The epoch of the lowest loss so far once `patience` epochs in a row were not below it, and the epoch at which that is so or the losses end. */
export function patientStop(losses: Vector, patience: number): { best: number; stop: number } {
  let best = 0;
  for (const [epoch, loss] of losses.entries()) {
    if (loss < losses[best]!) best = epoch;
    else if (epoch - best >= patience) return { best, stop: epoch };
  }
  return { best, stop: losses.length - 1 };
}
