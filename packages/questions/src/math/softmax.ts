/** exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x) of one row, in float64; the shift keeps exp from overflowing. */
export function softmaxRow(x: number[]): number[] {
  const max = Math.max(...x);
  const exps = x.map((value) => Math.exp(value - max));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / sum);
}

/** Softmax of each row of `[B, n]`. */
export const softmaxRows = (x: number[][]): number[][] => x.map(softmaxRow);
