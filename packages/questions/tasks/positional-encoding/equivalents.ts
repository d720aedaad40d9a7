import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'const angle = position / Math.pow(10000, (column - (column % 2)) / dModel);',
    becomes: 'const angle = position / Math.pow(10000, (column - (column % (-2))) / dModel);',
    category: 'same',
    reason: "The remainder takes the sign of the dividend, whatever the divisor's is.",
  },
  {
    was: 'return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);',
    becomes: 'return column % (-2) === 0 ? Math.sin(angle) : Math.cos(angle);',
    category: 'same',
    reason: "The remainder takes the sign of the dividend, whatever the divisor's is.",
  },
]);
