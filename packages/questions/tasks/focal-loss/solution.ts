/** log(1 + eᶻ) without overflow. */
const softplus = (z: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));

export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const losses = logits.map((x, i) => {
    // For a negative example p_t = 1 − σ(x) = σ(−x): turning the logit round avoids the difference from 1.
    const z = labels[i] === 1 ? x : -x;
    const weight = labels[i] === 1 ? alpha : 1 - alpha;
    // −log σ(z) = softplus(−z), and 1 − σ(z) = σ(−z).
    const missed = 1 / (1 + Math.exp(z));
    return weight * missed ** gamma * softplus(-z);
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}
