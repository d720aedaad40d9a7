import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'let logits = uHat.map((predictions) => predictions.map(() => 0));',
    becomes: [
      'let logits = uHat.map((predictions) => predictions.map(() => 1));',
      'let logits = uHat.map((predictions) => predictions.map(() => (-1)));',
    ],
    category: 'rounding',
    reason: 'Softmax does not change when a constant is added to every score of a row.',
  },
  {
    was: 'let v: Matrix = [];',
    becomes: 'let v: Matrix = ["Stryker was here"];',
    category: 'same',
    reason: 'The first round replaces it, and there is always one.',
  },
]);
