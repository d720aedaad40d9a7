import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  { was: 'return z > 0 ? z : 0;', becomes: 'return z >= 0 ? z : 0;', category: 'same', reason: 'At 0 both branches are 0.' },
]);
