import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const g = map(block(2), Math.tanh);',
    becomes: 'const g = map(block((-2)), Math.tanh);',
    category: 'same',
    reason: 'Of four blocks the third from the front is the second from the back, and slice counts negative indices from the back.',
  },
]);
