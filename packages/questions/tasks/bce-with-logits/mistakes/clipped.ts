const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((s, i) => {
    const y = labels[i];
    const p = sigmoid(s);
    const q = Math.min(1 - 1e-7, Math.max(1e-7, p));
    total += -y * Math.log(q) - (1 - y) * Math.log(1 - q);
    return (p - y) / batch;
  });
  return { loss: total / batch, dlogits };
}
