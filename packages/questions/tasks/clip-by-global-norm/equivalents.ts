import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'if (norm <= maxNorm) return { clipped: grads, norm };',
    becomes: 'if (norm < maxNorm) return { clipped: grads, norm };',
    category: 'rounding',
    reason: 'Where the norm is the limit, the factor is 1.',
  },
]);
