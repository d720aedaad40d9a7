import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'while (Math.abs(draw) > 2) draw = rng.normal();',
    becomes: 'while (Math.abs(draw) >= 2) draw = rng.normal();',
    category: 'law',
    reason: 'A draw of exactly 2 has probability 0.',
  },
  { was: 'while (draws.length < n) {', becomes: 'while (draws.length <= n) {', category: 'same', reason: 'A pair too many is cut off.' },
  {
    was: 'const angle = 2 * Math.PI * rng.uniform();',
    becomes: 'const angle = (-2) * Math.PI * rng.uniform();',
    category: 'law',
    reason: 'The angle is uniform on a whole turn, and so is its negative.',
  },
  {
    was: 'draws.push(...pair.filter((draw) => draw >= -2 && draw <= 2));',
    becomes: [
      'draws.push(...pair.filter((draw) => draw > -2 && draw <= 2));',
      'draws.push(...pair.filter((draw) => draw >= -2 && draw < 2));',
    ],
    category: 'law',
    reason: 'A draw of exactly 2 has probability 0.',
  },
]);
