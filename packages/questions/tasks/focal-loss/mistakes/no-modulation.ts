const softplus = (z: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));

export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const losses = logits.map((x, i) => {
    const z = labels[i] === 1 ? x : -x;
    return (labels[i] === 1 ? alpha : 1 - alpha) * softplus(-z);
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}
