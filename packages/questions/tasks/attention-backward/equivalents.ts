import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 0);',
    becomes: [
      'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 1);',
      'const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], (-1));',
    ],
    category: 'rounding',
    reason: 'The scores of a row move by one constant, which softmax does not see; the other two products stand in a difference.',
  },
]);
