// wrong: outside the slope is ±1 instead of ±δ
import { sub, sum } from 'nd';

export function huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } {
  const residuals = sub(pred, target);
  const n = residuals.length;
  const inside = (r: number) => Math.abs(r) <= delta;
  const values = residuals.map((r) => (inside(r) ? 0.5 * r * r : delta * (Math.abs(r) - 0.5 * delta)));
  const slopes = residuals.map((r) => (inside(r) ? r : Math.sign(r)));
  return { loss: sum(values) / n, dpred: slopes.map((g) => g / n) };
}
