// wrong: averages over the samples inside the margin only
export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const losses = scores.map((s, i) => Math.max(0, 1 - labels[i] * s));
  const active = losses.map((l) => l > 0);
  const n = active.filter(Boolean).length || 1;
  return {
    loss: losses.reduce((a, b) => a + b, 0) / n,
    dscores: active.map((a, i) => (a ? -labels[i] / n : 0)),
  };
}
