// wrong: compares the squared length of the capsules with the margins
import { map, rowSums } from 'nd';

export function marginLoss(v: Tensor3, labels: number[]): number {
  const perSample = v.map((capsules, b) => {
    const length = rowSums(map(capsules, (x) => x * x));
    return length.reduce((sum, n, k) => {
      const hinge = k === labels[b] ? Math.max(0.9 - n, 0) : Math.max(n - 0.1, 0);
      return sum + (k === labels[b] ? 1 : 0.5) * hinge * hinge;
    }, 0);
  });
  return perSample.reduce((a, b) => a + b, 0) / v.length;
}
