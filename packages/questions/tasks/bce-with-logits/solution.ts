export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((s, i) => {
    // −y·log σ(s) − (1 − y)·log(1 − σ(s)) = log(1 + eˢ) − y·s; the large part of the logarithm is taken out, so that eˢ never overflows.
    total += Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s))) - labels[i] * s;
    // The sigmoid's slope cancels the denominator p(1 − p): what is left is prediction minus label.
    return (1 / (1 + Math.exp(-s)) - labels[i]) / batch;
  });
  return { loss: total / batch, dlogits };
}
