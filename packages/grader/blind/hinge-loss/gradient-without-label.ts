// wrong: the slope is -1 inside the margin for either label
export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const n = scores.length;
  const margins = scores.map((s, i) => 1 - labels[i] * s);
  return {
    loss: margins.reduce((a, m) => a + Math.max(0, m), 0) / n,
    dscores: margins.map((m) => (m > 0 ? -1 / n : 0)),
  };
}
