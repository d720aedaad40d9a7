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
    was: 'let dh: Matrix = map(last, () => 1 / (last.length * last[0].length));',
    becomes: 'let dh: Matrix = map(last, () => (-1) / (last.length * last[0].length));',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'linear: (z) => [z, 1],',
    becomes: 'linear: (z) => [z, (-1)],',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'sigmoid: (z) => [1 / (1 + Math.exp(-z)), 1 / (2 + Math.exp(z) + Math.exp(-z))],',
    becomes: 'sigmoid: (z) => [1 / (1 + Math.exp(-z)), (-1) / (2 + Math.exp(z) + Math.exp(-z))],',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'relu: (z) => (z > 0 ? [z, 1] : [0, 0]),',
    becomes: 'relu: (z) => (z > 0 ? [z, (-1)] : [0, 0]),',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'tanh: (z) => [Math.tanh(z), 1 / Math.cosh(z) ** 2],',
    becomes: 'tanh: (z) => [Math.tanh(z), (-1) / Math.cosh(z) ** 2],',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'const share = 1 / (x.length * layers[layers.length - 1].b.length);',
    becomes: 'const share = (-1) / (x.length * layers[layers.length - 1].b.length);',
    category: 'same',
    reason: 'A norm does not see the sign of a whole gradient.',
  },
  {
    was: 'relu: (z) => (z > 0 ? [z, 1] : [0, 0]),',
    becomes: 'relu: (z) => (z >= 0 ? [z, 1] : [0, 0]),',
    category: 'outside',
    reason: 'Cases stay clear of the kink, where central differences have no value to agree with.',
  },
]);
