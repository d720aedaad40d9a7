import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 0);',
    becomes: [
      'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 1);',
      'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], (-1));',
    ],
    category: 'rounding',
    reason: 'Softmax does not change when a constant is added to every score of a row.',
  },
  {
    was: 'return m[0].map((_, j) => row.reduce((total, value, i) => total + value * m[i][j], 0));',
    becomes: 'return m[0].map((_, j) => row.reduce((total, value, i) => total - value * m[i][j], 0));',
    category: 'same',
    reason: 'Queries and keys change their sign together, and values change it once more in the output.',
  },
]);
