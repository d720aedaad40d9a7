import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const losses = residuals.map((r) => (Math.abs(r) <= delta ? (r * r) / 2 : delta * (Math.abs(r) - delta / 2)));',
    becomes: 'const losses = residuals.map((r) => (Math.abs(r) < delta ? (r * r) / 2 : delta * (Math.abs(r) - delta / 2)));',
    category: 'rounding',
    reason: 'Where the pieces join both are half of δ².',
  },
  {
    was: 'dpred: residuals.map((r) => (Math.abs(r) <= delta ? r : delta * Math.sign(r)) / n),',
    becomes: 'dpred: residuals.map((r) => (Math.abs(r) < delta ? r : delta * Math.sign(r)) / n),',
    category: 'same',
    reason: 'Where the pieces join both slopes are ±δ.',
  },
  {
    was: 'dpred: residuals.map((r) => (Math.abs(r) <= delta ? r : delta * Math.sign(r)) / n),',
    becomes: 'dpred: residuals.map((r) => (Math.abs(r) <= delta ? r : delta / Math.sign(r)) / n),',
    category: 'same',
    reason: 'A sign is its own reciprocal, and that of 0 is not asked for here.',
  },
]);
