import { centralDifference } from '../../src/math/central-difference.ts';
import { layerNorm } from '../../src/math/layer-norm.ts';
import { inner } from '../../src/math/nested.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dout, layerNorm(x, γ, β)⟩ in float64, at β = 0. */
export default (x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } => {
  const zero = gamma.map(() => 0);
  return {
    dx: centralDifference((rows) => inner(dout, layerNorm(rows, gamma, zero, eps)), x),
    dgamma: centralDifference((scale) => inner(dout, layerNorm(x, scale, zero, eps)), gamma),
    dbeta: centralDifference((shift) => inner(dout, layerNorm(x, gamma, shift, eps)), zero),
  };
};
