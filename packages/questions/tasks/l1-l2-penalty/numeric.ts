import { centralDifference } from '../../src/math/central-difference.ts';
import { add } from '../../src/math/linear.ts';
import type { Matrix } from '../../src/reference.ts';

/** Central differences; at a weight of 0 those of |w| are 0, the slope that is asked for there. */
export default (w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } => {
  const penaltyOf = (weights: Matrix) => weights.flat().reduce((sum, value) => sum + l1 * Math.abs(value) + l2 * value ** 2, 0);
  return { penalty: penaltyOf(w), dw: add(dw, centralDifference(penaltyOf, w)) };
};
