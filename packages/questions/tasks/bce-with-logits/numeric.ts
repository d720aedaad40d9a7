import { centralDifference } from '../../src/math/central-difference.ts';
import { binaryCrossEntropy } from '../../src/math/gan.ts';
import { mean } from '../../src/math/losses.ts';
import type { Vector } from '../../src/reference.ts';

export default (logits: Vector, labels: Vector): { loss: number; dlogits: Vector } => {
  const loss = (s: Vector): number => mean(s.map((logit, i) => binaryCrossEntropy(logit, labels[i]!)));
  return { loss: loss(logits), dlogits: centralDifference(loss, logits) };
};
