import { centralDifference } from '../../src/math/central-difference.ts';
import { hinge, mean } from '../../src/math/losses.ts';
import type { Vector } from '../../src/reference.ts';

export default (scores: Vector, labels: Vector): { loss: number; dscores: Vector } => {
  const meanLoss = (s: Vector) => mean(s.map((score, i) => hinge(score, labels[i]!)));
  return { loss: meanLoss(scores), dscores: centralDifference(meanLoss, scores) };
};
