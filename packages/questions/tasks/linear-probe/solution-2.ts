import { transpose, zeros } from 'nd';

/** Recursion over the steps, with the bias as the weight of one more feature that is always 1. */
export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  const inputs = features.map((row) => [...row, 1]);

  const stepped = (weights: Matrix, left: number): Matrix => {
    if (left === 0) return weights;
    const next = weights.map((row) => [...row]);
    inputs.forEach((input, n) => {
      const logits = transpose(weights).map((column) => column.reduce((total, weight, d) => total + weight * input[d], 0));
      const top = Math.max(...logits);
      const logTotal = top + Math.log(logits.reduce((total, logit) => total + Math.exp(logit - top), 0));
      logits.forEach((logit, k) => {
        const error = Math.exp(logit - logTotal) - Number(k === labels[n]);
        input.forEach((value, d) => {
          next[d][k] -= (lr * error * value) / inputs.length;
        });
      });
    });
    return stepped(next, left - 1);
  };

  const weights = stepped(zeros(inputs[0].length, classes), steps);
  return { w: weights.slice(0, -1), b: weights[weights.length - 1] };
}
