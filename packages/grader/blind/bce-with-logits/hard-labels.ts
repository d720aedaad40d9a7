// wrong: soft labels are rounded to 0 or 1
const softplus = (t: number): number => (t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t)));

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  let loss = 0;
  const dlogits = logits.map(() => 0);
  for (let i = 0; i < logits.length; i++) {
    const positive = labels[i] > 0.5;
    loss += softplus(positive ? -logits[i] : logits[i]) / logits.length;
    const p = 1 / (1 + Math.exp(-logits[i]));
    dlogits[i] = (p - (positive ? 1 : 0)) / logits.length;
  }
  return { loss, dlogits };
}
