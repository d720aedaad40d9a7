import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'relu: (z) => (z > 0 ? [z, 1] : [0, 0]),',
    becomes: 'relu: (z) => (z >= 0 ? [z, 1] : [0, 0]),',
    category: 'outside',
    reason: 'Cases stay clear of the kink, where central differences have no value to agree with.',
  },
]);
