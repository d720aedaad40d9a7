// wrong: the sum is divided by the number of positives instead of the number of samples
export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  let total = 0;
  let positives = 0;
  for (let i = 0; i < logits.length; i++) {
    const y = labels[i];
    positives += y;
    // cross entropy = -log p_t, computed from the logit
    const ce = Math.max(logits[i], 0) - logits[i] * y + Math.log1p(Math.exp(-Math.abs(logits[i])));
    const modulator = (-Math.expm1(-ce)) ** gamma;
    total += (y * alpha + (1 - y) * (1 - alpha)) * modulator * ce;
  }
  return total / Math.max(1, positives);
}
