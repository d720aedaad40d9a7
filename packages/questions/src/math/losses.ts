type Vector = number[];

/** log Σ exp(xᵢ) of one row, shifted by its maximum so that exp cannot overflow. */
export function logSumExp(x: Vector): number {
  const max = Math.max(...x);
  return max + Math.log(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
}

/** −log softmax(x)ₖ = logsumexp(x) − xₖ for the label k: the cross-entropy of one row of logits. */
export const crossEntropy = (logits: Vector, label: number): number => logSumExp(logits) - logits[label]!;

/** The mean of the cross-entropies of `[batch, classes]` logits. */
export const meanCrossEntropy = (logits: Vector[], labels: number[]): number => mean(logits.map((row, n) => crossEntropy(row, labels[n]!)));

/** max(0, 1 − y·s) for a label y of ±1 and a score s. */
export const hinge = (score: number, label: number): number => Math.max(0, 1 - label * score);

/** ½r² for |r| ≤ δ, δ(|r| − ½δ) beyond (Huber 1964). */
export const huber = (residual: number, delta: number): number =>
  Math.abs(residual) <= delta ? residual ** 2 / 2 : delta * (Math.abs(residual) - delta / 2);

/** −(1 − p)^γ·log p for the probability p of the true class (Lin et al. 2017, equation 4); γ = 0 is the cross-entropy. */
export const focal = (p: number, gamma: number): number => -((1 - p) ** gamma) * Math.log(p);

/** Σx/n. */
export const mean = (values: Vector): number => values.reduce((sum, value) => sum + value, 0) / values.length;
