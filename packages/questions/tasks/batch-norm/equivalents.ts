import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'if (!training) return { y, running };',
    becomes: ['if (false) return { y, running };', ';', 'if (!training) ;'],
    category: 'rounding',
    reason: 'At inference the statistics are the running ones, and a weighted mean of two equal numbers is that number.',
  },
  {
    was: 'const share = training ? 1 - momentum : 0;',
    becomes: ['const share = training ? 1 - momentum : 1;', 'const share = training ? 1 - momentum : (-1);'],
    category: 'same',
    reason: 'At inference the share multiplies the difference of the running statistics from themselves.',
  },
]);
