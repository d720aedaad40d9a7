// wrong: the branch looks at r instead of |r|, so large negative residuals count as small
export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  const dpred: Vector = [];
  let total = 0;
  for (let i = 0; i < pred.length; i++) {
    const r = pred[i] - target[i];
    if (r <= delta) {
      total += r ** 2 / 2;
      dpred.push(r / pred.length);
    } else {
      total += delta * (Math.abs(r) - delta / 2);
      dpred.push(r > 0 ? delta / pred.length : -delta / pred.length);
    }
  }
  return { loss: total / pred.length, dpred };
}
