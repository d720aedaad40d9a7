export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  const n = pred.length;
  const residuals = pred.map((value, i) => value - target[i]);
  // At |r| = δ both branches are ½δ² with slope δ: the −½δ is what joins them.
  const losses = residuals.map((r) => (Math.abs(r) <= delta ? (r * r) / 2 : delta * (Math.abs(r) - delta / 2)));
  return {
    loss: losses.reduce((total, value) => total + value, 0) / n,
    // The slope is the residual itself as long as it is small, and never more than δ.
    dpred: residuals.map((r) => (Math.abs(r) <= delta ? r : delta * Math.sign(r)) / n),
  };
}
