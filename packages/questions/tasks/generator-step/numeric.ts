import { centralDifference } from '../../src/math/central-difference.ts';
import { logitsOf, nonSaturatingLoss } from '../../src/math/gan.ts';
import { dense } from '../../src/math/linear.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

type Affine = { w: Matrix; b: Vector };

/** The step that central differences of the loss in float64 make. */
export default (z: Matrix, g: Affine, d: Affine, lr: number): { g: Affine; loss: number } => {
  const loss = ({ w, b }: Affine): number => nonSaturatingLoss(logitsOf(dense(z, w, b), d));
  const dw = centralDifference((w) => loss({ w, b: g.b }), g.w);
  const db = centralDifference((b) => loss({ w: g.w, b }), g.b);
  return {
    g: {
      w: g.w.map((row, i) => row.map((value, j) => value - lr * dw[i]![j]!)),
      b: g.b.map((value, j) => value - lr * db[j]!),
    },
    loss: loss(g),
  };
};
