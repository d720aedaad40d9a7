const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));
const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((s, i) => {
    const y = labels[i];
    total += softplus(s) - y * s;
    return sigmoid(s) - y;
  });
  return { loss: total / batch, dlogits };
}
