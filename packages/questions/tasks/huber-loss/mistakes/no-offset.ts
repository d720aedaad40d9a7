export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  const n = pred.length;
  const residuals = pred.map((value, i) => value - target[i]);
  const losses = residuals.map((r) => (Math.abs(r) <= delta ? (r * r) / 2 : delta * Math.abs(r)));
  return {
    loss: losses.reduce((total, value) => total + value, 0) / n,
    dpred: residuals.map((r) => (Math.abs(r) <= delta ? r : delta * Math.sign(r)) / n),
  };
}
