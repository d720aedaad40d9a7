export function marginLoss(v: Tensor3, labels: number[]): number {
  const losses = v.map((capsules, b) => {
    const perClass = capsules.map((capsule, k) => {
      const length = Math.sqrt(capsule.reduce((total, value) => total + value * value, 0));
      return k === labels[b] ? Math.max(0, 0.9 - length) ** 2 : 0.5 * Math.max(0, length - 0.1) ** 2;
    });
    return perClass.reduce((total, loss) => total + loss, 0);
  });
  return losses.reduce((total, loss) => total + loss, 0);
}
