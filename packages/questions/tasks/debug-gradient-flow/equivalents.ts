import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'linear: () => 1,',
    becomes: 'linear: () => (-1),',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'relu: (h) => (h > 0 ? 1 : 0),',
    becomes: 'relu: (h) => (h > 0 ? (-1) : 0),',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'let gradient: Matrix = map(h, () => 1 / (h.length * h[0].length));',
    becomes: 'let gradient: Matrix = map(h, () => (-1) / (h.length * h[0].length));',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
]);
