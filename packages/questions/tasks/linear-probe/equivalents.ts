import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const logits = transpose(weights).map((column) => column.reduce((total, weight, d) => total + weight * input[d], 0));',
    becomes: [
      'const logits = transpose(weights).map((column) => column.reduce((total, weight, d) => total + weight * input[d], 1));',
      'const logits = transpose(weights).map((column) => column.reduce((total, weight, d) => total + weight * input[d], (-1)));',
    ],
    category: 'rounding',
    reason: 'All logits of an example are moved by the same number, and softmax does not change when a constant is added.',
  },
]);
