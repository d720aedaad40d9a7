export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const n = scores.length;
  const signs = labels.map((label) => 2 * label - 1);
  const short = scores.map((score, i) => 1 - signs[i] * score);
  return {
    loss: short.reduce((total, value) => total + Math.max(0, value), 0) / n,
    dscores: short.map((value, i) => (value > 0 ? -signs[i] / n : 0)),
  };
}
