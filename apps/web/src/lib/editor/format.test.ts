import { expect, test } from 'vitest';
import { formatted } from './format.ts';

const crooked = 'export function f( x:Matrix ):Vector{\nreturn x.map( row=>row[ 0 ] )\n}';

test('a crooked program gets its usual form, types included', async () => {
  expect(await formatted(crooked, 0)).toMatchObject({
    code: 'export function f(x: Matrix): Vector {\n  return x.map((row) => row[0]);\n}\n',
  });
});

test('the cursor stays before the same word', async () => {
  const result = await formatted(crooked, crooked.indexOf('row[ 0'));
  expect('code' in result && result.code.slice(result.cursor)).toBe('row[0]);\n}\n');
});

test('what is in form stays as it is', async () => {
  const code = "import { sum } from 'nd';\n\nexport const f = (x: Vector): number => sum(x);\n";
  expect(await formatted(code, 3)).toEqual({ code, cursor: 3 });
});

test('a program that cannot be read is left alone, and its line is named', async () => {
  expect(await formatted('const a = 1;\nconst = 2;\n', 0)).toEqual({ unreadableLine: 2 });
});
