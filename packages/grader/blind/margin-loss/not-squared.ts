// wrong: the hinges are not squared
export function marginLoss(v: Tensor3, labels: number[]): number {
  let total = 0;
  v.forEach((sample, b) =>
    sample.forEach((capsule, k) => {
      const n = Math.hypot(...capsule);
      total += k === labels[b] ? Math.max(0, 0.9 - n) : 0.5 * Math.max(0, n - 0.1);
    }),
  );
  return total / v.length;
}
