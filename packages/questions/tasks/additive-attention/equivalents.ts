import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'key.reduce((total, value, u) => total + v[u] * Math.tanh(projectedQueries[b][u] + value), 0),',
    becomes: [
      'key.reduce((total, value, u) => total + v[u] * Math.tanh(projectedQueries[b][u] + value), 1),',
      'key.reduce((total, value, u) => total + v[u] * Math.tanh(projectedQueries[b][u] + value), (-1)),',
    ],
    category: 'rounding',
    reason: 'Softmax does not change when a constant is added to every score of a row.',
  },
  {
    was: 'let score = 0;',
    becomes: ['let score = 1;', 'let score = (-1);'],
    category: 'rounding',
    reason: 'Softmax does not change when a constant is added to every score of a row.',
  },
]);
