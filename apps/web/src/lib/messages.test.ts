import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..');
const read = (lang: string): Record<string, string> => {
  const { $schema: _, ...texts } = JSON.parse(readFileSync(join(folder, 'messages', `${lang}.json`), 'utf8'));
  return texts;
};
const en = read('en');
const zh = read('zh');
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('each text is there in both languages, with the same parameters', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    expect(en[key]?.trim(), key).not.toBe('');
    expect(zh[key]?.trim(), key).not.toBe('');
    expect(parameters(zh[key] ?? ''), key).toEqual(parameters(en[key] ?? ''));
  }
});

test('no Chinese in an English text, and no half-width punctuation between Chinese characters', () => {
  // The switch names the other language in that language.
  const { language_switch: _switch, ...english } = en;
  for (const [key, text] of Object.entries(english)) expect(text, key).not.toMatch(/\p{Script=Han}/u);
  for (const [key, text] of Object.entries(zh)) expect(text, key).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
});

test('no text of the interface praises or shouts', () => {
  for (const [key, text] of [...Object.entries(en), ...Object.entries(zh)])
    expect(text, key).not.toMatch(/[!！]|great|awesome|well done|太棒|真棒/i);
});

test('no text is left over that nothing shows', () => {
  const source = globSync('src/**/*.{svelte,ts}', { cwd: folder, exclude: (name) => name.includes('paraglide') })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const used = new Set([...source.matchAll(/\bm\.(\w+)/g)].map((match) => match[1]));
  expect(Object.keys(en).filter((key) => !used.has(key))).toEqual([]);
});
