// wrong: works with probabilities clipped to [1e-7, 1 - 1e-7] instead of the logits, which is not exact for large ones
export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const n = logits.length;
  const clip = (p: number): number => {
    return Math.min(Math.max(p, 1e-7), 1 - 1e-7);
  };
  let loss = 0;
  const dlogits: Vector = [];
  for (let i = 0; i < n; i++) {
    const y = labels[i];
    const p = clip(1 / (1 + Math.exp(-logits[i])));
    loss -= (y * Math.log(p) + (1 - y) * Math.log(1 - p)) / n;
    dlogits.push((p - y) / n);
  }
  return { loss, dlogits };
}
