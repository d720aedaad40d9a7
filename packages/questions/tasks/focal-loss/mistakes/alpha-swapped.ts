const softplus = (z: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));

export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const losses = logits.map((x, i) => {
    const z = labels[i] === 1 ? x : -x;
    const weight = labels[i] === 1 ? 1 - alpha : alpha;
    const modulation = (1 / (1 + Math.exp(z))) ** gamma;
    return weight * modulation * softplus(-z);
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}
