// wrong: outside the loss is δ|r| without the −½δ², so it jumps at δ
export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  const n = pred.length;
  let loss = 0;
  const dpred = pred.map((p, i) => {
    const r = p - target[i];
    if (Math.abs(r) <= delta) {
      loss += (0.5 * r * r) / n;
      return r / n;
    }
    loss += (delta * Math.abs(r)) / n;
    return (delta * Math.sign(r)) / n;
  });
  return { loss, dpred };
}
