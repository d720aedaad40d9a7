import { centralDifference } from '../../src/math/central-difference.ts';
import { discriminatorLoss, logitsOf, type Affine } from '../../src/math/gan.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

/** The step that central differences of the loss in float64 make. */
export default (real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } => {
  const loss = (d: Affine): number => discriminatorLoss(logitsOf(real, d), logitsOf(fake, d));
  const dw = centralDifference((weights) => loss({ w: weights, b }), w);
  const db = centralDifference((bias) => loss({ w, b: bias }), b);
  return {
    w: w.map((row, i) => row.map((value, j) => value - lr * dw[i]![j]!)),
    b: b.map((value, j) => value - lr * db[j]!),
    loss: loss({ w, b }),
  };
};
