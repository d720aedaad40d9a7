const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((s, i) => {
    const y = labels[i];
    total += Math.log(1 + Math.exp(s)) - y * s;
    return (sigmoid(s) - y) / batch;
  });
  return { loss: total / batch, dlogits };
}
