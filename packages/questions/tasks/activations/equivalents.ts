import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: "'leaky-relu': (x) => (x > 0 ? x : leakySlope * x),",
    becomes: "'leaky-relu': (x) => (x >= 0 ? x : leakySlope * x),",
    category: 'same',
    reason: 'At 0 both branches are 0.',
  },
  {
    was: 'elu: (x) => (x > 0 ? x : Math.expm1(x)),',
    becomes: 'elu: (x) => (x >= 0 ? x : Math.expm1(x)),',
    category: 'same',
    reason: 'At 0 both branches are 0.',
  },
  {
    was: 'elu: (x) => (x > 0 ? 1 : Math.exp(x)),',
    becomes: 'elu: (x) => (x >= 0 ? 1 : Math.exp(x)),',
    category: 'same',
    reason: 'At 0 both branches are 1.',
  },
  {
    was: 'const s = x >= 0 ? 1 / (1 + e) : e / (1 + e);',
    becomes: 'const s = x > 0 ? 1 / (1 + e) : e / (1 + e);',
    category: 'same',
    reason: 'At 0 both branches are one half.',
  },
  {
    was: 'return x > 0 ? [x, 1] : [e - 1, e];',
    becomes: 'return x >= 0 ? [x, 1] : [e - 1, e];',
    category: 'same',
    reason: 'At 0 both branches are 0 with slope 1.',
  },
]);
