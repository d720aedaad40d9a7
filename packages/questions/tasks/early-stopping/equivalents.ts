import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'let bestEpoch = 0;',
    becomes: ['let bestEpoch = 1;', 'let bestEpoch = (-1);'],
    category: 'same',
    reason: 'Every loss is below +∞: epoch 0 improves and sets it.',
  },
  {
    was: 'for (let epoch = 0; epoch < valLosses.length; epoch++) {',
    becomes: 'for (let epoch = (-1); epoch < valLosses.length; epoch++) {',
    category: 'same',
    reason: 'There is no loss before epoch 0: nothing is below undefined, and no patience is exhausted yet.',
  },
]);
