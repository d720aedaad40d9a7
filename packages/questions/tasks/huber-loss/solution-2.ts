/** With c the residual clipped to [−δ, δ]: the loss is c·r − ½c² and its slope is c, on all three pieces alike. */
export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  let loss = 0;
  const dpred = pred.map((value, i) => {
    const r = value - target[i];
    const c = Math.min(delta, Math.max(-delta, r));
    loss += (c * (r - c / 2)) / pred.length;
    return c / pred.length;
  });
  return { loss, dpred };
}
