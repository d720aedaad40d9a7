import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'dscores: short.map((value, i) => (value > 0 ? -labels[i] / n : 0)),',
    becomes: 'dscores: short.map((value, i) => (value >= 0 ? -labels[i] / n : 0)),',
    category: 'outside',
    reason: 'Cases stay clear of the kink, where central differences have no value to agree with.',
  },
]);
