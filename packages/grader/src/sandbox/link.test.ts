import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { linkModules } from './link.ts';

const link = (files: Record<string, string>) => linkModules(new Map(Object.entries(files)), 'main.ts');

test('names of one module are hidden from the others', () => {
  const code = link({
    'main.ts':
      "import { value as other } from './a.ts'; const value = 2; export const sum = value + other; export function f() { return hidden; } const hidden = 5; export { hidden };",
    'a.ts': "import { base } from './b.ts'; export const value = base + 1, unused = 0;",
    'b.ts': 'export const base = 10;',
  });
  const linked: unknown = runInNewContext(code);
  expect(linked).toMatchObject({ sum: 13, hidden: 5 });
});

test('what cannot be linked is refused', () => {
  expect(() => link({ 'main.ts': "import * as a from './a.ts';", 'a.ts': '' })).toThrow('only named imports');
  expect(() => link({ 'main.ts': 'export default 1;' })).toThrow('ExportDefaultDeclaration');
  expect(() => link({ 'main.ts': "import { a } from './a.ts';" })).toThrow('a.ts is imported but does not exist');
});
