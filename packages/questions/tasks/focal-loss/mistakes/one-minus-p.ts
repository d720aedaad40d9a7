export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const losses = logits.map((x, i) => {
    const p = 1 / (1 + Math.exp(-x));
    const pt = labels[i] === 1 ? p : 1 - p;
    const weight = labels[i] === 1 ? alpha : 1 - alpha;
    return -weight * (1 - pt) ** gamma * Math.log(pt);
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}
