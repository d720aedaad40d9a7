export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  const n = scores.length;
  // How far each score is from the safe side of its margin; the label turns the wrong side into positive numbers.
  const short = scores.map((score, i) => 1 - labels[i] * score);
  return {
    loss: short.reduce((total, value) => total + Math.max(0, value), 0) / n,
    // An example beyond its margin costs nothing and pulls at nothing.
    dscores: short.map((value, i) => (value > 0 ? -labels[i] / n : 0)),
  };
}
