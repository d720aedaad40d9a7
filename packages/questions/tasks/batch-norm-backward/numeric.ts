import { batchNormTraining } from '../../src/math/batch-norm.ts';
import { centralDifference } from '../../src/math/central-difference.ts';
import { inner } from '../../src/math/nested.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dout, batchNorm(x)⟩ in float64, at β = 0. */
export default (x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } => {
  const beta = gamma.map(() => 0);
  return {
    dx: centralDifference((input) => inner(dout, batchNormTraining(input, gamma, beta, eps)), x),
    dgamma: centralDifference((scale) => inner(dout, batchNormTraining(x, scale, beta, eps)), gamma),
    dbeta: centralDifference((shift) => inner(dout, batchNormTraining(x, gamma, shift, eps)), beta),
  };
};
