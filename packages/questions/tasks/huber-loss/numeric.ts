import { centralDifference } from '../../src/math/central-difference.ts';
import { huber, mean } from '../../src/math/losses.ts';
import type { Vector } from '../../src/reference.ts';

export default (pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector } => {
  const meanLoss = (p: Vector) => mean(p.map((value, i) => huber(value - target[i]!, delta)));
  return { loss: meanLoss(pred), dpred: centralDifference(meanLoss, pred) };
};
