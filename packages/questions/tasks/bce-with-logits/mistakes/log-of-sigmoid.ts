const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((s, i) => {
    const y = labels[i];
    const p = sigmoid(s);
    total += -y * Math.log(p) - (1 - y) * Math.log(1 - p);
    return (p - y) / batch;
  });
  return { loss: total / batch, dlogits };
}
