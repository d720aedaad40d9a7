export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const n = scores.length;
  const short = scores.map((score, i) => score - labels[i]);
  return {
    loss: short.reduce((total, value) => total + Math.abs(value), 0) / n,
    dscores: short.map((value) => Math.sign(value) / n),
  };
}
