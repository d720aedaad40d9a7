import { centralDifference } from '../../src/math/central-difference.ts';
import { meanCrossEntropy } from '../../src/math/losses.ts';
import type { Matrix } from '../../src/reference.ts';

export default (logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } => ({
  loss: meanCrossEntropy(logits, labels),
  dlogits: centralDifference((x) => meanCrossEntropy(x, labels), logits),
});
