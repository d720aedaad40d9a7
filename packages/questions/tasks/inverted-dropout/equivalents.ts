import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const isKept = row.map(() => rng.uniform() < keep);',
    becomes: 'const isKept = row.map(() => rng.uniform() <= keep);',
    category: 'law',
    reason: 'uniform() is below 1, and elsewhere equal to the rate with a probability of 2⁻⁵³.',
  },
]);
