import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], 0);',
    becomes: [
      'const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], 1);',
      'const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], (-1));',
    ],
    category: 'rounding',
    reason: 'Softmax does not change when a constant is added to every score of a row.',
  },
]);
