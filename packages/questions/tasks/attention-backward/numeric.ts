import { attention } from '../../src/math/attention.ts';
import { centralDifference } from '../../src/math/central-difference.ts';
import { inner } from '../../src/math/nested.ts';
import type { Tensor3 } from '../../src/reference.ts';

/** Smaller than the default: at scores of 1000 a relative step of 1e-5 changes a score by 0.01, too much for a softmax. */
const step = 1e-6;

const outputs = (q: Tensor3, k: Tensor3, v: Tensor3): Tensor3 => q.map((queries, b) => attention(queries, k[b]!, v[b]!).out);

/** Central differences of ⟨dout, softmax(q·kᵀ/√d_k)·v⟩ in float64. */
export default (q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } => ({
  dq: centralDifference((queries) => inner(dout, outputs(queries, k, v)), q, step),
  dk: centralDifference((keys) => inner(dout, outputs(q, keys, v)), k, step),
  dv: centralDifference((values) => inner(dout, outputs(q, k, values)), v, step),
});
