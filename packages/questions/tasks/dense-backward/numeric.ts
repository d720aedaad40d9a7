import { centralDifference } from '../../src/math/central-difference.ts';
import { dense } from '../../src/math/linear.ts';
import { inner } from '../../src/math/nested.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dout, x·W + b⟩ in float64, at a bias of zero. */
export default (x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } => {
  const bias: Vector = dout[0]!.map(() => 0);
  return {
    dx: centralDifference((input) => inner(dout, dense(input, w, bias)), x),
    dw: centralDifference((weights) => inner(dout, dense(x, weights, bias)), w),
    db: centralDifference((b) => inner(dout, dense(x, w, b)), bias),
  };
};
