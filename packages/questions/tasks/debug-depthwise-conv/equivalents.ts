import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'kernel[u][v][c].forEach((weight, o) => (sums[o] += pixel * weight));',
    becomes: 'kernel[u][v][c].forEach((weight, o) => (sums[o] -= pixel * weight));',
    category: 'same',
    reason: 'Both steps run through this line, so that the second negation undoes the first.',
  },
]);
