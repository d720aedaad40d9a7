import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'while (weights.length < size) {',
    becomes: 'while (weights.length <= size) {',
    category: 'same',
    reason: 'A pair too many is cut off.',
  },
  {
    was: 'const angle = 2 * Math.PI * rng.uniform();',
    becomes: 'const angle = (-2) * Math.PI * rng.uniform();',
    category: 'law',
    reason: 'The angle is uniform on a whole turn, and so is its negative.',
  },
]);
