// wrong: maps the labels from 0/1 to ±1 though they are ±1 already, so -1 becomes -3
export function hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector } {
  let loss = 0;
  const dscores: Vector = [];
  for (let i = 0; i < scores.length; i++) {
    const y = 2 * labels[i] - 1;
    const margin = 1 - y * scores[i];
    if (margin > 0) {
      loss += margin;
      dscores.push(-y / scores.length);
    } else {
      dscores.push(0);
    }
  }
  return { loss: loss / scores.length, dscores };
}
