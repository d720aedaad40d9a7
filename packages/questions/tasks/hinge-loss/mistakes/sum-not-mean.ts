export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const short = scores.map((score, i) => 1 - labels[i] * score);
  return {
    loss: short.reduce((total, value) => total + Math.max(0, value), 0),
    dscores: short.map((value, i) => (value > 0 ? -labels[i] : 0)),
  };
}
