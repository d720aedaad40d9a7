import { defineEquivalents } from '../../src/equivalents.ts';

export default defineEquivalents([
  {
    was: 'return rows <= cols ? basis : transpose(basis);',
    becomes: 'return rows < cols ? basis : transpose(basis);',
    category: 'law',
    reason: 'The transpose of a random orthogonal matrix is one.',
  },
  {
    was: 'const tall = rows > cols;',
    becomes: 'const tall = rows >= cols;',
    category: 'law',
    reason: 'The transpose of a random orthogonal matrix is one.',
  },
]);
