import { centralDifference } from '../../src/math/central-difference.ts';
import { inner } from '../../src/math/nested.ts';
import { rnnStates } from '../../src/math/rnn.ts';
import type { Matrix, Tensor3, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dh, (h₁ … h_T)⟩ in float64. */
export default (
  x: Tensor3,
  wx: Matrix,
  wh: Matrix,
  b: Vector,
  h0: Matrix,
  dh: Tensor3,
): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix } => ({
  dx: centralDifference((input) => inner(dh, rnnStates(input, { wx, wh, b }, h0)), x),
  dwx: centralDifference((w) => inner(dh, rnnStates(x, { wx: w, wh, b }, h0)), wx),
  dwh: centralDifference((w) => inner(dh, rnnStates(x, { wx, wh: w, b }, h0)), wh),
  db: centralDifference((bias) => inner(dh, rnnStates(x, { wx, wh, b: bias }, h0)), b),
  dh0: centralDifference((start) => inner(dh, rnnStates(x, { wx, wh, b }, start)), h0),
});
