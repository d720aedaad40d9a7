import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const shown = (code: string) =>
  highlight(code)
    .map((line) => line.map((token) => token.text).join(''))
    .join('\n');

test('no character is lost or added: the colours lie under the text that is typed', () => {
  for (const code of ['', '\n\n', "const a = 'it", '/* open\n  end', 'a /* b */ c // d\n1e-3', '`${a}\n`', 'x.sort()\n'])
    expect(shown(code)).toBe(code);
});

test('a keyword within a name or a comment is none', () => {
  const kinds = highlight('constant // return').flat();
  expect(kinds.filter((token) => token.kind === 'keyword')).toEqual([]);
});
